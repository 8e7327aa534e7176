// Builds elements. Texts of the results go in as text nodes only, never as markup.
"use strict";
(function (page) {
  const waiting = [];

  /** An element with attributes (`on…` are listeners) and children (elements, texts, arrays; null is left out). */
  page.h = function (tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === null || value === undefined || value === false) continue;
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (name === "style") element.style.cssText = value;
      else element.setAttribute(name, value === true ? "" : String(value));
    }
    append(element, children);
    return element;
  };

  function append(element, children) {
    for (const child of children) {
      if (child === null || child === undefined || child === false) continue;
      if (Array.isArray(child)) append(element, child);
      else element.append(child instanceof Node ? child : String(child));
    }
  }

  /** Runs `work` once the elements built so far stand in the page (charts and maps need their width). */
  page.whenAttached = (work) => waiting.push(work);

  page.attached = function () {
    const results = [];
    while (waiting.length) {
      const work = waiting.shift();
      try {
        results.push(work());
      } catch (error) {
        console.error(error);
      }
    }
    return Promise.allSettled(results);
  };

  /** A labelled choice. `options`: [{value, label}] or [{group, options}]. */
  page.choice = function (label, options, chosen, change, attributes) {
    const option = (each) =>
      each.options
        ? page.h("optgroup", { label: each.group }, each.options.map(option))
        : page.h("option", { value: each.value, selected: each.value === chosen }, each.label);
    const select = page.h("select", Object.assign({ onchange: () => change(select.value) }, attributes),
      options.map(option));
    return page.h("label", { class: "choice" }, page.h("span", {}, label), select);
  };

  /** A row of buttons of which one is pressed. */
  page.buttons = function (label, options, chosen, change) {
    const row = page.h("div", { class: "buttons", role: "group", "aria-label": label });
    for (const each of options) {
      row.append(page.h("button", {
        type: "button", "aria-pressed": each.value === chosen ? "true" : "false", title: each.title,
        onclick: (event) => {
          for (const other of row.children) other.setAttribute("aria-pressed", String(other === event.currentTarget));
          change(each.value);
        },
      }, each.label));
    }
    return row;
  };

  page.section = (id, title, ...children) =>
    page.h("section", { id, "aria-labelledby": id + "-title" },
      page.h("h2", { id: id + "-title" }, title), ...children);
})(MineSink);

// Numbers as a reader wants them: thin spaces, a real minus, as many digits as mean something.
"use strict";
(function (page) {
  const thin = "\u202f"; // narrow no-break space
  const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** Text of a table's cell as a number; null where the cell is empty or no number. */
  page.number = function (text) {
    if (text === null || text === undefined || text === "") return null;
    const value = Number(text);
    return Number.isFinite(value) ? value : null;
  };

  /** How many decimals suit numbers of this size: about six digits in all, two decimals for ten and more. */
  page.decimalsFor = function (largest) {
    if (!(largest > 0)) return 0;
    const digits = Math.floor(Math.log10(largest)) + 1;
    if (digits >= 2) return Math.min(2, Math.max(0, 6 - digits));
    return Math.min(6, 3 - Math.min(digits, 1) + Math.max(0, -digits));
  };

  page.fixed = function (value, decimals) {
    if (value === null || value === undefined || !Number.isFinite(value)) return "";
    if (value !== 0 && Math.abs(value) < 0.5 * Math.pow(10, -decimals) && Math.abs(value) < 1e-3) return scientific(value);
    const [whole, fraction] = Math.abs(value).toFixed(decimals).split(".");
    const isZero = Number(whole) === 0 && !(fraction && Number(fraction) !== 0);
    return (value < 0 && !isZero ? "−" : "") + grouped(whole) + (fraction ? "." + fraction : "");
  };

  /** One number by itself; whole numbers keep no decimals. */
  page.sensible = function (value) {
    if (value === null || value === undefined) return "";
    return page.fixed(value, Number.isInteger(value) ? 0 : page.decimalsFor(Math.abs(value)));
  };

  /** The ends of an interval with equally many decimals: those of the wider end, or more where both would look alike. */
  page.ends = function (low, high) {
    const given = [low, high].map((value) => page.rounded(value));
    if (given.some((value) => value === null)) return given.map((value) => page.sensible(value));
    let decimals = given.every(Number.isInteger) ? 0 : page.decimalsFor(Math.max(...given.map(Math.abs)));
    const words = () => given.map((value) => page.fixed(value, decimals));
    while (decimals < 6 && given[0] !== given[1] && words()[0] === words()[1]) decimals++;
    return words();
  };
  page.between = (low, high) => page.ends(low, high).join(" … ");

  /** A change with its sign. */
  page.signed = (value) => (value > 0 ? "+" : "") + page.sensible(value);
  page.percent = (value) => page.fixed(value, Math.abs(value) < 0.95 && value !== 0 ? 2 : 1);

  /**
   * A number that passed through a 4-byte float, without the digits that the float made up: the shortest that is the same float, so
   * that what is shown is rounded once. Of other numbers only what their own arithmetic made up goes.
   */
  page.rounded = function (value) {
    if (value === null || value === undefined || Number.isNaN(value)) return null;
    if (Math.fround(value) !== value) return Number(value.toPrecision(12));
    for (let digits = 6; digits < 9; digits++) {
      const short = Number(value.toPrecision(digits));
      if (Math.fround(short) === value) return short;
    }
    return Number(value.toPrecision(9));
  };
  page.finite = (value) => (Number.isNaN(value) || value === undefined ? null : value);
  /** A round number with its sign, without zeros at its end. */
  page.roundSigned = (value) => (value > 0 ? "+" : value < 0 ? "−" : "") + String(Number(Math.abs(value).toPrecision(6))).replace(/^\d+/, grouped);

  /** A whole number's digits in groups of three. */
  function grouped(digits) {
    return digits.replace(/\B(?=(\d{3})+$)/g, thin);
  }

  function scientific(value) {
    const [digits, power] = value.toExponential(1).split("e");
    const raised = String(Math.abs(Number(power))).replace(/\d/g, (digit) => superscripts[Number(digit)]);
    return digits.replace("-", "−") + " × 10" + (Number(power) < 0 ? "⁻" : "") + raised;
  }
})(MineSink);

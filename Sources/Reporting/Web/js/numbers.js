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
    const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, thin) : whole;
    const isZero = Number(whole) === 0 && !(fraction && Number(fraction) !== 0);
    return (value < 0 && !isZero ? "−" : "") + grouped + (fraction ? "." + fraction : "");
  };

  /** One number by itself; whole numbers keep no decimals. */
  page.sensible = function (value) {
    if (value === null || value === undefined) return "";
    return page.fixed(value, Number.isInteger(value) ? 0 : page.decimalsFor(Math.abs(value)));
  };

  /** A change with its sign. */
  page.signed = (value) => (value > 0 ? "+" : "") + page.sensible(value);
  page.percent = (value) => page.fixed(value, Math.abs(value) < 0.95 && value !== 0 ? 2 : 1);

  /** A number that passed through a 4-byte float, without the digits that the float made up. */
  page.rounded = (value) => (value === null || value === undefined || Number.isNaN(value) ? null : Number(value.toPrecision(6)));
  page.finite = (value) => (Number.isNaN(value) || value === undefined ? null : value);
  /** A round number with its sign, without zeros at its end. */
  page.roundSigned = (value) => (value > 0 ? "+" : value < 0 ? "−" : "") + Number(Math.abs(value).toPrecision(6));

  function scientific(value) {
    const [digits, power] = value.toExponential(1).split("e");
    const raised = String(Math.abs(Number(power))).replace(/\d/g, (digit) => superscripts[Number(digit)]);
    return digits.replace("-", "−") + " × 10" + (Number(power) < 0 ? "⁻" : "") + raised;
  }
})(MineSink);

// Reads a chart's data from its table. Pure: no drawing, so that it can be tested without a browser.

/** @typedef {{ name: string, light: string, values: (number | null)[] }} Series */
/** @typedef {{ categories: string[], series: Series[] }} ChartData */
/** @typedef {{ textContent: string | null, getAttribute(name: string): string | null }} Cell */

/**
 * A number as the page prints it; what is not a number ("—", "缺报", "") is missing, and missing is not zero.
 * @param {Cell} cell
 * @returns {number | null}
 */
export function numberOf(cell) {
  const raw = (cell.getAttribute("data-value") ?? cell.textContent ?? "").replace(/[,\uff0c\s%\uff05]/g, "").replace(/\u2212/g, "-");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(raw) ? Number(raw) : null;
}

/**
 * First row: names of the series; first column: names of the categories.
 * @param {Cell[]} head
 * @param {Cell[][]} rows
 * @returns {ChartData}
 */
export function readTable(head, rows) {
  const name = (/** @type {Cell} */ cell) => (cell.textContent ?? "").replace(/\s+/g, " ").trim();
  return {
    categories: rows.map(row => name(row[0])),
    series: head.slice(1).map((cell, index) => ({
      name: name(cell),
      light: cell.getAttribute("data-light") ?? "",
      values: rows.map(row => row[index + 1] ? numberOf(row[index + 1]) : null),
    })),
  };
}

/**
 * One scale for a whole axis, so that its labels can be compared: 12,000 to 90,000 are written 1.2 to 9 with the unit 万….
 * @param {ChartData} data
 * @param {string} unit
 * @param {"zh" | "en"} lang
 */
export function scaleOf(data, unit, lang) {
  // A unit that carries its own size (万元) has been scaled already.
  if (/^[百千万亿]/.test(unit) || unit === "%") return { divisor: 1, unit };
  const largest = Math.max(0, ...data.series.flatMap(series => series.values).map(value => Math.abs(value ?? 0)));
  const steps = lang === "zh"
    ? /** @type {const} */ ([[1e8, "亿"], [1e4, "万"]])
    : /** @type {const} */ ([[1e9, "bn "], [1e6, "m "], [1e4, "k "]]);
  for (const [limit, prefix] of steps) {
    if (largest >= limit) return { divisor: prefix === "k " ? 1e3 : limit, unit: prefix + unit };
  }
  return { divisor: 1, unit };
}

/**
 * On a phone the rows of `.table-cards` are drawn as blocks, and some browsers then forget that it is a table. Naming the roles keeps it
 * one for screen readers.
 * @param {HTMLElement} root
 */
export function watchTables(root) {
  for (const table of root.querySelectorAll("table.table-cards:not([role])")) {
    table.setAttribute("role", "table");
    name(table, "thead, tbody, tfoot", "rowgroup");
    name(table, "tr", "row");
    name(table, "td", "cell");
    name(table, "thead th", "columnheader");
    name(table, "tbody th, tfoot th", "rowheader");
  }
}

/**
 * @param {Element} table
 * @param {string} selector
 * @param {string} role
 */
function name(table, selector, role) {
  for (const part of table.querySelectorAll(selector)) part.setAttribute("role", role);
}

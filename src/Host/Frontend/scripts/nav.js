import { isTyping, plainKey } from "./dom.js";

/** Escape closes menus; "/" goes to the search field. The phone menu itself opens without a script (a checkbox). */
export function startNav() {
  const toggle = /** @type {HTMLInputElement | null} */ (document.querySelector(".nav-open"));

  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      if (toggle?.checked) {
        toggle.checked = false;
        toggle.focus();
      }
      closeMenus(null);
    } else if (plainKey(event) === "/" && !isTyping(event.target)) {
      const search = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-search]"));
      if (!search) return;
      event.preventDefault();
      if (toggle && search.offsetParent === null) toggle.checked = true;
      search.focus();
      search.select();
    }
  });
  document.addEventListener("click", event => closeMenus(/** @type {Node} */ (event.target)));
}

/** @param {Node | null} inside the menu that holds this stays open */
function closeMenus(inside) {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (inside && menu.contains(inside)) continue;
    if (menu.contains(document.activeElement)) menu.querySelector("summary")?.focus();
    menu.removeAttribute("open");
  }
}

/**
 * Runs for the page, and again for every part that htmx puts in later.
 * @param {(root: HTMLElement) => void} run
 */
export function onLoad(run) {
  run(document.body);
  document.body.addEventListener("htmx:load", event => {
    // htmx also announces the body itself at start: that one has been run.
    const part = /** @type {HTMLElement} */ (event.target);
    // From its parent on, because the part may itself be the figure or the form that is looked for.
    if (part !== document.body) run(part.parentElement ?? part);
  });
}

/**
 * Is the user writing, so that a letter is a letter and not a command?
 * @param {EventTarget | null} target
 */
export function isTyping(target) {
  return target instanceof HTMLElement
    && (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox]):not([type=radio]):not([type=submit]):not([type=button])"));
}

/**
 * The letter of a key press without modifiers. A Chinese input method may report the key as "Process"; the physical key still tells.
 * @param {KeyboardEvent} event
 */
export function plainKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return "";
  if (event.key.length === 1) return event.key.toLowerCase();
  return /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : event.key;
}

/** Scrolling is instant for those who asked for less motion. */
export function scrollBehavior() {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}

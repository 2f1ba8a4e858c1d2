import { language, text } from "./text.js";

/** Guards that hold for every form of the page, also for forms that come later. */
export function startForms() {
  // Capture: before htmx sees the event, so that a second press reaches neither it nor the server.
  document.addEventListener("submit", guardDoubleSubmit, true);
  document.addEventListener("htmx:afterRequest", event => {
    const { elt, successful } = /** @type {CustomEvent} */ (event).detail;
    release(elt);
    // What has been saved is no longer unsaved.
    if (successful && snapshots.has(elt)) snapshots.set(elt, contentOf(elt));
  });
  document.addEventListener("htmx:xhr:progress", showProgress);
  document.addEventListener("change", event => {
    if (event.target instanceof HTMLInputElement && event.target.matches("input[type=file][data-max-bytes]")) checkSize(event.target);
  });
  // Coming back with the browser's button shows the page as it was left: with the form locked.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sending]")) release(form);
  });
  window.addEventListener("beforeunload", event => {
    for (const [form, before] of snapshots) {
      if (form.isConnected && !form.hasAttribute("data-sending") && contentOf(form) !== before) event.preventDefault();
    }
  });
}

/** @type {Map<HTMLFormElement, string>} */
const snapshots = new Map();

/** @param {HTMLElement} root */
export function watchForms(root) {
  for (const form of snapshots.keys()) if (!form.isConnected) snapshots.delete(form);
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (root.querySelectorAll("form[data-unsaved]"))) {
    if (!snapshots.has(form)) snapshots.set(form, contentOf(form));
  }
}

/** @param {HTMLFormElement} form */
function contentOf(form) {
  return JSON.stringify([...new FormData(form)].map(([name, value]) => [name, value instanceof File ? value.name : value]));
}

/** @param {SubmitEvent} event */
function guardDoubleSubmit(event) {
  const form = /** @type {HTMLFormElement} */ (event.target);
  // By attribute: a field named "method" would hide the form's own property.
  if (form.getAttribute("method")?.toLowerCase() !== "post" || form.getAttribute("target") === "_blank" || form.hasAttribute("data-download")) return;
  if (form.hasAttribute("data-sending")) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  form.setAttribute("data-sending", "");
  for (const button of buttonsOf(form)) {
    // aria-disabled and not disabled: the pressed button keeps its focus and its value travels.
    button.setAttribute("aria-disabled", "true");
    button.classList.add("is-busy");
  }
  // Someone else's handler may still call the sending off (a confirmation, a custom check).
  queueMicrotask(() => setTimeout(() => { if (event.defaultPrevented && !form.classList.contains("htmx-request")) release(form); }));
}

/** @param {unknown} element */
function release(element) {
  const form = element instanceof HTMLFormElement ? element : element instanceof Element ? element.closest("form") : null;
  if (!form) return;
  form.removeAttribute("data-sending");
  for (const button of buttonsOf(form)) {
    button.removeAttribute("aria-disabled");
    button.classList.remove("is-busy");
  }
}

/** @param {HTMLFormElement} form */
function buttonsOf(form) {
  return [...form.elements].filter(control => control.matches("button:not([type=button]), input[type=submit]"));
}

/** @param {HTMLInputElement} input */
function checkSize(input) {
  const limit = Number(input.dataset.maxBytes);
  const tooLarge = [...(input.files ?? [])].find(file => file.size > limit);
  const words = tooLarge ? text("tooLarge", tooLarge.name, size(tooLarge.size), size(limit)) : "";
  input.setCustomValidity(words);
  input.setAttribute("aria-invalid", String(words !== ""));
  const message = document.getElementById(input.dataset.maxMessage ?? "");
  if (message) message.textContent = words;
}

/** @param {number} bytes */
export function size(bytes) {
  const [value, unit] = bytes >= 1 << 20 ? [bytes / (1 << 20), "MB"] : [bytes / 1024, "KB"];
  return `${value.toLocaleString(language() === "zh" ? "zh-CN" : "en", { maximumFractionDigits: 1 })} ${unit}`;
}

/** @param {Event} event */
function showProgress(event) {
  const { elt, loaded, total } = /** @type {CustomEvent} */ (event).detail;
  const bar = elt instanceof HTMLElement ? elt.querySelector("progress[data-upload-progress]") : null;
  if (!(bar instanceof HTMLProgressElement) || !total) return;
  bar.hidden = false;
  bar.max = total;
  bar.value = loaded;
}

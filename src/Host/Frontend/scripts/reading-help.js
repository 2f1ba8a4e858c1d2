import { keys, text } from "./text.js";

// Single letters get in the way of some screen readers and speech input: they can be switched off, and that is remembered.
const place = "luodi.keys";

export function keysAreOn() {
  try {
    return localStorage.getItem(place) !== "off";
  } catch {
    return true;
  }
}

/** @param {boolean} on */
function setKeys(on) {
  try {
    localStorage.setItem(place, on ? "on" : "off");
  } catch {
    // Storage may be forbidden; then the choice lasts as long as nothing does.
  }
}

/** The dialog of shortcuts, made when first asked for. */
export function showHelp() {
  let dialog = /** @type {HTMLDialogElement | null} */ (document.querySelector("dialog.help"));
  if (!dialog) {
    dialog = build();
    document.body.append(dialog);
  }
  dialog.showModal();
}

function build() {
  const dialog = document.createElement("dialog");
  dialog.className = "help";
  dialog.setAttribute("aria-labelledby", "help-title");
  const title = document.createElement("h2");
  title.id = "help-title";
  title.textContent = text("help");
  const list = document.createElement("dl");
  for (const [key, meaning] of keys()) {
    const term = document.createElement("dt");
    const stroke = document.createElement("kbd");
    stroke.textContent = key;
    term.append(stroke);
    const words = document.createElement("dd");
    words.textContent = meaning;
    list.append(term, words);
  }
  const turn = button(text(keysAreOn() ? "keysOn" : "keysOff"), () => {
    setKeys(!keysAreOn());
    turn.textContent = text(keysAreOn() ? "keysOn" : "keysOff");
  });
  const close = button(text("close"), () => dialog.close());
  close.classList.add("btn-primary");
  const actions = document.createElement("div");
  actions.className = "page-actions";
  actions.append(turn, close);
  dialog.append(title, list, actions);
  return dialog;
}

/**
 * @param {string} words
 * @param {() => void} run
 */
function button(words, run) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn";
  made.textContent = words;
  made.addEventListener("click", run);
  return made;
}

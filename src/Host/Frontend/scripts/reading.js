import { isTyping, plainKey, scrollBehavior } from "./dom.js";
import { showHelp, keysAreOn } from "./reading-help.js";

/** The commitment that keys act on. @type {string | null} */
let current = null;
let started = false;

/** @param {string} id */
const marksOf = id => /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`mark[data-commitment="${CSS.escape(id)}"]`));
/** @param {string} id */
const cardOf = id => /** @type {HTMLElement | null} */ (document.querySelector(`[data-commitment-card="${CSS.escape(id)}"]`));
const cards = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-commitment-card]")]);

/** Text and cards show each other; letters act on the current card by sending its own forms. */
export function startReading() {
  if (started) return;
  started = true;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  document.addEventListener("mouseover", event => {
    const found = idAt(event.target);
    clearTimeout(waiting);
    // A mouse that only passes over the text does not make the other pane jump.
    if (found && found.id !== current) waiting = setTimeout(() => link(found.id, found.inText ? "card" : "text"), 120);
  });
  document.addEventListener("focusin", event => {
    const found = idAt(event.target);
    if (found && found.id !== current) link(found.id, found.inText ? "card" : "text");
  });
  document.addEventListener("click", event => {
    const found = idAt(event.target);
    // On wide screens both panes are in view: the link inside a mark needs no jump of the page.
    if (!found?.inText || !(event.target instanceof Element) || !event.target.closest("a") || !paneScrolls(cardOf(found.id))) return;
    event.preventDefault();
    link(found.id, "card");
  });
  document.addEventListener("keydown", onKey);
  // Somebody came to see one sentence: both panes show it.
  const sought = document.querySelector("[data-commitment-card].is-linked");
  if (sought instanceof HTMLElement) link(sought.dataset.commitmentCard ?? "", "both");
  document.addEventListener("htmx:beforeRequest", event => {
    // Whichever way a card's form was sent, the focus goes to the card that takes its place.
    if (event.target instanceof HTMLFormElement) refocus = event.target.closest("[data-commitment-card]")?.getAttribute("data-commitment-card") ?? null;
  });
  document.addEventListener("htmx:afterSettle", () => {
    // The card was replaced by its new state: the light and the keyboard stay where they were.
    if (current && cardOf(current)) link(current, "none");
    if (refocus) cardOf(refocus)?.focus({ preventScroll: true });
    refocus = null;
    if (opened) focusFirstField(opened);
    opened = null;
  });
  // The script comes in a part of its own, after the page: from here on keys and pointer are listened to.
  document.querySelector("[data-reading]")?.setAttribute("data-ready", "");
}

/** @type {string | null} */
let refocus = null;

/** A form of a card that is being fetched. @type {HTMLDetailsElement | null} */
let opened = null;

/** @param {EventTarget | null} target */
function idAt(target) {
  if (!(target instanceof Element)) return null;
  const mark = target.closest("mark[data-commitment]");
  if (mark) return { id: mark.getAttribute("data-commitment") ?? "", inText: true };
  const card = target.closest("[data-commitment-card]");
  return card ? { id: card.getAttribute("data-commitment-card") ?? "", inText: false } : null;
}

/**
 * @param {string} id
 * @param {"card" | "text" | "both" | "none"} show which side is scrolled into view
 */
function link(id, show) {
  for (const old of document.querySelectorAll(".is-linked")) old.classList.remove("is-linked");
  current = id;
  const card = cardOf(id);
  const marks = marksOf(id);
  card?.classList.add("is-linked");
  for (const mark of marks) mark.classList.add("is-linked");
  if (card && (show === "card" || show === "both")) showInPane(card);
  if (marks[0] && (show === "text" || show === "both")) showInPane(marks[0]);
}

/** @param {Element | null | undefined} element */
function paneScrolls(element) {
  const pane = element?.closest(".reading-pane");
  return pane !== null && pane !== undefined && getComputedStyle(pane).overflowY === "auto";
}

/** Scrolls the pane, never the page. @param {HTMLElement} element */
function showInPane(element) {
  const pane = element.closest(".reading-pane");
  if (!pane || !paneScrolls(element)) return;
  const head = pane.querySelector(".reading-head")?.getBoundingClientRect().height ?? 0;
  const box = element.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  // What counts is the part of the pane that the window shows.
  const top = Math.max(frame.top, 0) + head;
  const bottom = Math.min(frame.bottom, window.innerHeight);
  if (box.top >= top + 8 && box.bottom <= bottom - 8) return;
  pane.scrollBy({ top: box.top - top - Math.max(8, (bottom - top - box.height) / 3), behavior: scrollBehavior() });
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
  const key = plainKey(event);
  if (key === "?") {
    event.preventDefault();
    showHelp();
    return;
  }
  if (!keysAreOn()) return;
  if (key === "j" || key === "k") step(key === "j" ? 1 : -1);
  else if (key === "a") send("accept");
  else if (key === "x") send("reject");
  else if (key === "e") openCorrection();
  else return;
  event.preventDefault();
}

/** @param {1 | -1} direction */
function step(direction) {
  const all = cards();
  const at = all.findIndex(card => card.dataset.commitmentCard === current);
  const next = at < 0 ? (direction > 0 ? all[0] : all[all.length - 1]) : all[at + direction];
  if (!next) return;
  const view = next.closest("[data-reading]");
  if (paneScrolls(next) && view && view.getBoundingClientRect().top > 8) view.scrollIntoView({ block: "start", behavior: "auto" });
  link(next.dataset.commitmentCard ?? "", "both");
  next.focus({ preventScroll: true });
  if (!paneScrolls(next)) next.scrollIntoView({ block: "center", behavior: scrollBehavior() });
}

/** @param {"accept" | "reject"} action */
function send(action) {
  const card = current ? cardOf(current) : null;
  const form = /** @type {HTMLFormElement | null} */ (card?.querySelector(`form[data-action="${action}"]`) ?? null);
  if (!form) return;
  // What needs a reason is folded away: open it first, and the key is pressed again by Enter.
  const fold = form.closest("details");
  if (fold && !fold.open) {
    fold.open = true;
    focusFirstField(fold);
    return;
  }
  // The same as pressing the button: checks, htmx and the guard against double sending all take part.
  form.requestSubmit(/** @type {HTMLElement | null} */ (form.querySelector("button:not([type=button])")));
}

function openCorrection() {
  const details = current ? cardOf(current)?.querySelector("details[data-action=correct]") : null;
  if (!(details instanceof HTMLDetailsElement)) return;
  details.open = true;
  if (!focusFirstField(details)) opened = details;
  details.scrollIntoView({ block: "nearest" });
}

/** @param {HTMLDetailsElement} details */
function focusFirstField(details) {
  const first = /** @type {HTMLElement | null} */ (details.querySelector("input:not([type=hidden]), select, textarea"));
  first?.focus();
  return first !== null;
}

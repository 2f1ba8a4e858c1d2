import { text } from "./text.js";

/**
 * Says something in the page's live region `#alerts`.
 * @param {string} message
 * @param {"danger" | "warning" | "success" | "info"} kind
 */
export function showAlert(message, kind = "danger") {
  const region = document.getElementById("alerts");
  if (!region) return;
  for (const old of region.querySelectorAll("p")) {
    // The same sentence twice in a row is one message.
    if (old.textContent === message) old.closest(".alert")?.remove();
  }
  const alert = document.createElement("div");
  alert.className = `alert alert-${kind}`;
  const body = document.createElement("div");
  const words = document.createElement("p");
  words.textContent = message;
  words.className = "mb-0";
  body.append(words);
  const close = document.createElement("button");
  close.type = "button";
  close.className = "alert-close";
  close.setAttribute("aria-label", text("close"));
  close.textContent = "×";
  close.addEventListener("click", () => alert.remove());
  alert.append(body, close);
  region.append(alert);
}

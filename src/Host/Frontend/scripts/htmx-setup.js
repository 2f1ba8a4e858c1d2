import htmx from "htmx.org";
import { showAlert } from "./alerts.js";
import { text } from "./text.js";

Object.assign(htmx.config, {
  // The content policy forbids inline styles and eval.
  includeIndicatorStyles: false,
  allowEval: false,
  allowScriptTags: false,
  attributesToSettle: ["class"],
  selfRequestsOnly: true,
  // No page of an office is left behind in the browser's storage; going back asks the server again.
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  timeout: 30000,
  responseHandling: [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    // A form that was refused comes back with its errors at the fields.
    { code: "422", swap: true },
    { code: "[45]..", swap: false, error: true },
  ],
});

/** @type {Record<number, "forbidden" | "gone" | "conflict">} */
const known = { 401: "forbidden", 403: "forbidden", 404: "gone", 409: "conflict", 410: "gone", 412: "conflict" };

/**
 * What to tell the user about a refused request: the server's own words if it sent problem+json, else ours by status.
 * @param {{ status: number, responseText: string, getResponseHeader(name: string): string | null }} response
 */
export function explain(response) {
  if ((response.getResponseHeader("content-type") ?? "").includes("problem+json")) {
    try {
      const problem = JSON.parse(response.responseText);
      const words = problem.detail ?? problem.title;
      if (words) return problem.code ? `${words} [${problem.code}]` : String(words);
    } catch {
      // Unreadable: fall through to our own sentence.
    }
  }
  const key = known[response.status];
  if (key) return text(key);
  return text(response.status >= 500 ? "broken" : "refused", response.status);
}

document.addEventListener("htmx:responseError", event => showAlert(explain(/** @type {CustomEvent} */ (event).detail.xhr)));
document.addEventListener("htmx:sendError", () => showAlert(text("offline")));
document.addEventListener("htmx:timeout", () => showAlert(text("timeout")));

// Shows the samples of README.md as pages under the real content policy: node demo.mjs [port]. Documentation, never shipped.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const port = Number(process.argv[2] ?? 5319);
const policy = "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:";
const types = { ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

/** The samples, each under the heading it stands below. @param {string} bodyClass */
async function page(bodyClass) {
  const sheet = await readFile(path.join(here, "README.md"), "utf8");
  let frame = "";
  const parts = [];
  for (const section of sheet.split(/^## /m).slice(1)) {
    for (const [, role, html] of section.matchAll(/^```html *(\w*)\n([\s\S]*?)^```/gm)) {
      if (role === "frame") frame = html;
      else parts.push(`<h2 class="mt-4 mb-2">${section.split("\n")[0]}</h2>\n${html}`);
    }
  }
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>样式</title>
<link rel="icon" href="/assets/favicon.svg"><link rel="stylesheet" href="/assets/app.css"><script type="module" src="/assets/app.js"></script></head>
<body class="${bodyClass}">${frame.replace("<!-- the page -->", parts.join("\n"))}</body></html>`;
}

createServer(async (request, response) => {
  const address = new URL(request.url ?? "/", "http://localhost").pathname;
  response.setHeader("Content-Security-Policy", policy);
  try {
    if (request.method !== "GET") {
      response.writeHead(409, { "Content-Type": "application/problem+json" }).end(JSON.stringify({ detail: "样式页不保存任何东西。", code: "DEMO" }));
    } else if (address.startsWith("/assets/")) {
      const file = path.join(here, "../wwwroot", path.normalize(address));
      response.setHeader("Content-Type", types[path.extname(file)] ?? "text/plain");
      response.end(await readFile(file));
    } else {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(await page(address === "/public" ? "public" : "office"));
    }
  } catch {
    response.writeHead(404).end();
  }
}).listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port}/ and http://127.0.0.1:${port}/public`));

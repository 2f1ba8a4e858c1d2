// Bundles scripts and styles and draws the icon sprite. Usage: node build.mjs <output directory>
import { build } from "esbuild";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const output = path.resolve(process.argv[2] ?? path.join(here, "../wwwroot/assets"));

/** Office machines keep their browsers for years: nothing newer than what these read is shipped. */
const browsers = ["chrome87", "edge88", "firefox85", "safari15"];

/** One `<symbol>` per name in icons.txt; a name that Tabler does not draw stops the build. */
async function sprite() {
  const names = (await readFile(path.join(here, "icons.txt"), "utf8"))
    .split("\n").map(line => line.replace(/#.*/, "").trim()).filter(Boolean);
  const symbols = await Promise.all([...new Set(names)].sort().map(async name => {
    const file = path.join(here, "node_modules/@tabler/icons/icons/outline", `${name}.svg`);
    const svg = await readFile(file, "utf8").catch(() => { throw new Error(`icons.txt: no icon is called "${name}"`); });
    const body = svg.replace(/<!--[\s\S]*?-->/g, "").replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, "")
      .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none"\s*\/>/, "").replace(/>\s+</g, "><").trim();
    // No stroke-width here: it is inherited from the page's .icon, so that icons weigh the same everywhere.
    return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round">${body}</symbol>`;
  }));
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`;
}

await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });
await copyFile(path.join(here, "favicon.svg"), path.join(output, "favicon.svg"));
const [icons] = await Promise.all([
  sprite(),
  build({
    absWorkingDir: here,
    entryPoints: { app: "scripts/app.js" },
    outdir: output,
    bundle: true, minify: true, splitting: true, format: "esm", charset: "utf8",
    chunkNames: "chunks/[name]-[hash]",
    legalComments: "linked",
    target: browsers,
    logLevel: "warning",
  }),
  build({
    absWorkingDir: here,
    entryPoints: { app: "styles/app.css" },
    outdir: output,
    bundle: true, minify: true, charset: "utf8",
    legalComments: "inline",
    target: browsers,
    logLevel: "warning",
  }),
]);
// Written last: MSBuild takes the three entries as proof that the whole bundle stands.
await writeFile(path.join(output, "icons.svg"), icons);

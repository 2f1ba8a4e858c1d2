// Measures the colours that styles/tokens.css states, by the WCAG 2 formula.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const tokens = Object.fromEntries([...readFileSync(new URL("../styles/tokens.css", import.meta.url), "utf8")
  .matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));

const luminance = hex => [1, 3, 5]
  .map(at => parseInt(hex.slice(at, at + 2), 16) / 255)
  .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);

function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["paper", "ground", "sunken", "primary-tint"];
const lights = ["green", "amber", "red", "grey"];
const kinds = ["target", "duty", "cadence", "incentive", "citation"];

test("black on white is 21 and white on white is 1", () => {
  assert.equal(contrast("#000000", "#ffffff").toFixed(2), "21.00");
  assert.equal(contrast("#ffffff", "#ffffff"), 1);
});

for (const ground of [...grounds, ...lights.map(light => `${light}-tint`), ...kinds.map(kind => `kind-${kind}-tint`)]) {
  test(`text is readable on ${ground}`, () => assert.ok(contrast(tokens.ink, tokens[ground]) >= 7));
}

for (const ground of grounds) {
  test(`soft text, links and errors are readable on ${ground}`, () => {
    for (const name of ["ink-soft", "primary", "primary-deep", "red"]) {
      assert.ok(contrast(tokens[name], tokens[ground]) >= 4.5, `${name} ${contrast(tokens[name], tokens[ground]).toFixed(2)}`);
    }
  });
  test(`borders of fields and the focus ring are seen on ${ground}`, () => {
    for (const name of ["line-strong", "focus"]) assert.ok(contrast(tokens[name], tokens[ground]) >= 3, name);
  });
}

for (const light of lights) {
  test(`the ${light} light is readable on its tint and on every ground`, () => {
    for (const ground of [`${light}-tint`, ...grounds]) assert.ok(contrast(tokens[light], tokens[ground]) >= 4.5, ground);
  });
}

for (const kind of kinds) {
  test(`the line under a ${kind} is seen on its tint`, () => assert.ok(contrast(tokens[`kind-${kind}`], tokens[`kind-${kind}-tint`]) >= 3));
}

test("white is readable on the bar, on buttons and on the solid red light", () => {
  for (const name of ["bar", "primary", "primary-deep", "red"]) assert.ok(contrast("#ffffff", tokens[name]) >= 4.5, name);
});

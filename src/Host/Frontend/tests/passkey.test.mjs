import assert from "node:assert/strict";
import { test } from "node:test";
import { bytes, text } from "../scripts/passkey.js";

test("bytes are written and read as base64url, with no padding and none of its two signs that addresses forbid", () => {
  const all = Uint8Array.from({ length: 256 }, (_, value) => value);
  for (const length of [0, 1, 2, 3, 255, 256]) {
    const written = text(all.slice(0, length).buffer);
    assert.match(written, /^[A-Za-z0-9_-]*$/);
    assert.deepEqual(bytes(written), all.slice(0, length));
  }
});

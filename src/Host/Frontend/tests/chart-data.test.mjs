import assert from "node:assert/strict";
import { test } from "node:test";
import { numberOf, readTable, scaleOf } from "../scripts/chart-data.js";

const cell = (textContent, attributes = {}) => ({ textContent, getAttribute: name => attributes[name] ?? null });

test("numbers are read as the page prints them", () => {
  assert.equal(numberOf(cell(" 1,234.5 ")), 1234.5);
  assert.equal(numberOf(cell("82%")), 82);
  assert.equal(numberOf(cell("\u22123")), -3);
  assert.equal(numberOf(cell("12万", { "data-value": "120000" })), 120000);
});

test("what is missing is not zero", () => {
  for (const words of ["", "—", "缺报", "未知", "3 项"]) assert.equal(numberOf(cell(words)), null, words);
  assert.equal(numberOf(cell("0")), 0);
});

test("the first row names the series and the first column the categories", () => {
  const data = readTable(
    [cell("单位"), cell("按期", { "data-light": "green" }), cell("逾期", { "data-light": "red" })],
    [[cell("市科技局"), cell("31"), cell("3")], [cell("清溪区"), cell("12")]]);
  assert.deepEqual(data, {
    categories: ["市科技局", "清溪区"],
    series: [{ name: "按期", light: "green", values: [31, 12] }, { name: "逾期", light: "red", values: [3, null] }],
  });
});

const one = (...values) => ({ categories: [], series: [{ name: "", light: "", values }] });

test("one scale holds for the whole axis", () => {
  assert.deepEqual(scaleOf(one(12, null, 9999), "元", "zh"), { divisor: 1, unit: "元" });
  assert.deepEqual(scaleOf(one(12, 10000), "元", "zh"), { divisor: 1e4, unit: "万元" });
  assert.deepEqual(scaleOf(one(-2e8), "元", "zh"), { divisor: 1e8, unit: "亿元" });
  assert.deepEqual(scaleOf(one(12000), "yuan", "en"), { divisor: 1e3, unit: "k yuan" });
});

test("a unit that carries its own size is not scaled again", () => {
  assert.deepEqual(scaleOf(one(120000), "万元", "zh"), { divisor: 1, unit: "万元" });
});

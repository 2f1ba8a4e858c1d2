import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { readTable, scaleOf } from "./chart-data.js";
import { language, text } from "./text.js";

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

/** @typedef {import("./chart-data.js").ChartData} ChartData */

const palette = ["#1f5fbf", "#0b6460", "#7d4600", "#6b3fa0", "#a61b16", "#4a5663"];
/** @type {Record<string, string>} */
const lights = { green: "#2f8f5b", amber: "#d98e04", red: "#c0332c", grey: "#9aa6b3" };
/** The same shape language as the lights in the tables: a pattern for those who do not tell the colours apart. */
/** @type {Record<string, object>} */
const decals = {
  green: { symbol: "none" },
  amber: { symbol: "triangle", symbolSize: 0.6, color: "#00000055", dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 2] },
  red: { symbol: "rect", color: "#ffffff66", dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -Math.PI / 4 },
  grey: { symbol: "circle", symbolSize: 0.5, color: "#00000033", dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 2] },
};
const markers = ["circle", "rect", "triangle", "diamond", "emptyCircle", "emptyRect"];

/**
 * Draws every `<figure data-chart>` of a part of the page from the table inside it. The table stays, folded away.
 * @param {HTMLElement} root
 */
export function drawCharts(root) {
  for (const figure of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("figure[data-chart]:not([data-drawn])"))) {
    const table = figure.querySelector("table");
    if (!table?.tHead?.rows.length || !table.tBodies.length) continue;
    const data = readTable([...table.tHead.rows[0].cells], [...table.tBodies[0].rows].map(row => [...row.cells]));
    if (!data.series.length || !data.categories.length) continue;
    draw(figure, data, optionOf(figure, data));
    figure.setAttribute("data-drawn", "");
    figure.querySelector("details")?.removeAttribute("open");
  }
}

/**
 * @param {HTMLElement} figure
 * @param {ChartData} data
 * @param {Record<string, unknown>} option
 */
function draw(figure, data, option) {
  const canvas = document.createElement("div");
  canvas.className = "chart-canvas";
  // The table is what a screen reader reads; the picture only names itself.
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", `${figure.querySelector("figcaption")?.textContent?.replace(/\s+/g, " ").trim() ?? ""}: ${data.series.map(series => series.name).join("、")}`);
  const details = figure.querySelector("details");
  if (details) details.before(canvas);
  else figure.append(canvas);
  if (figure.dataset.chart === "hbar") canvas.style.height = `${Math.max(160, data.categories.length * 38 + 60)}px`;
  const chart = init(canvas, null, { renderer: "canvas", locale: language() === "zh" ? "ZH" : "EN" });
  const fit = () => chart.setOption(labelsFor(figure.dataset.chart ?? "bar", canvas.clientWidth, data.categories.length));
  chart.setOption(option);
  fit();
  let width = canvas.clientWidth;
  const observer = new ResizeObserver(() => requestAnimationFrame(() => {
    if (!canvas.isConnected) {
      observer.disconnect();
      chart.dispose();
    } else if (canvas.clientWidth !== width) {
      width = canvas.clientWidth;
      chart.resize();
      fit();
    }
  }));
  observer.observe(canvas);
}

/**
 * Names are broken into lines, slanted when even that is too narrow, but never left out: a bar without a name says nothing.
 * @param {string} kind
 * @param {number} width of the whole chart
 * @param {number} count of names
 */
function labelsFor(kind, width, count) {
  if (kind === "hbar") return { yAxis: { axisLabel: { interval: 0, width: Math.min(220, Math.round(width * 0.38)), overflow: "break", lineHeight: 16 } } };
  const room = Math.floor((width - 70) / count) - 8;
  const axisLabel = count > 16 ? { interval: "auto", hideOverlap: true }
    : room >= 30 ? { interval: 0, rotate: 0, width: room, overflow: "break", lineHeight: 16 }
      : { interval: 0, rotate: 50, width: 110, overflow: "truncate" };
  return { xAxis: { axisLabel } };
}

/**
 * @param {HTMLElement} figure
 * @param {ChartData} data
 */
function optionOf(figure, data) {
  const kind = figure.dataset.chart ?? "bar";
  const flat = kind === "hbar";
  const line = kind === "line";
  const stacked = kind === "stacked" || figure.hasAttribute("data-stacked");
  const scale = scaleOf(data, figure.dataset.unit ?? "", language());
  const styles = getComputedStyle(figure);
  const words = { color: "#1b2733", fontFamily: styles.fontFamily, fontSize: 13 };
  const plain = (/** @type {number} */ value) => value.toLocaleString("en", { maximumFractionDigits: scale.divisor === 1 ? 2 : 4 });

  const category = {
    type: "category", data: data.categories, inverse: flat, axisTick: { show: false },
    axisLine: { lineStyle: { color: "#77869a" } },
    axisLabel: words,
  };
  const value = {
    type: "value", name: flat && scale.divisor === 1 ? "" : scale.unit, nameTextStyle: { ...words, color: "#4a5868", align: "left" }, nameGap: 10,
    splitLine: { lineStyle: { color: "#d3dae2" } }, minInterval: scale.divisor === 1 && whole(data) ? 1 : 0, splitNumber: 4,
    axisLabel: { ...words, color: "#4a5868", formatter: plain },
  };
  const legend = data.series.length > 1;
  return {
    animation: false,
    color: palette,
    textStyle: words,
    aria: { enabled: true, label: { enabled: false } },
    legend: legend ? { top: 0, left: "center", type: "scroll", textStyle: words, itemWidth: 18, itemHeight: 12 } : { show: false },
    grid: { left: 4, right: flat ? 44 : 12, top: flat ? (legend ? 34 : 6) : (legend ? 58 : 32), bottom: 4, containLabel: true },
    // Rich text is painted on the canvas: a tooltip in HTML would need inline styles.
    tooltip: {
      trigger: "axis", renderMode: "richText", confine: true, axisPointer: { type: line ? "line" : "shadow" }, textStyle: words,
      backgroundColor: "#ffffff", borderColor: "#77869a",
      valueFormatter: (/** @type {unknown} */ shown) => typeof shown === "number" ? `${plain(shown)} ${scale.unit}`.trim() : text("missing"),
    },
    xAxis: flat ? value : category,
    yAxis: flat ? category : value,
    series: data.series.map((series, index) => ({
      name: series.name,
      type: line ? "line" : "bar",
      stack: stacked ? "all" : undefined,
      data: series.values.map(number => number === null ? null : number / scale.divisor),
      // A month that was not reported is a gap in the line, not a bridge over it.
      connectNulls: false,
      symbol: markers[index % markers.length], symbolSize: 7, showAllSymbol: data.categories.length <= 24,
      lineStyle: line ? { width: 2, type: /** @type {const} */ (["solid", "dashed", "dotted"])[index % 3] } : undefined,
      barMaxWidth: 32,
      itemStyle: {
        ...(series.light ? { color: lights[series.light] } : {}),
        ...(series.light && !line ? { decal: decals[series.light] } : {}),
      },
    })),
  };
}

/** @param {ChartData} data */
const whole = data => data.series.every(series => series.values.every(value => value === null || Number.isInteger(value)));

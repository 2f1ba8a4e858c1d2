// The one script of every page. All it does is an improvement: each page works without it.
import "./htmx-setup.js";
import { onLoad } from "./dom.js";
import { startNav } from "./nav.js";
import { startForms, watchForms } from "./forms.js";
import { watchTables } from "./tables.js";

startNav();
startForms();

onLoad(root => {
  watchForms(root);
  watchTables(root);
  if (root.querySelector("form[data-passkey]")) {
    import("./passkey.js").then(passkey => passkey.watchPasskeys(root));
  }
  if (root.querySelector("figure[data-chart]")) {
    import("./chart.js").then(chart => chart.drawCharts(root));
  }
  if (document.querySelector("[data-reading]")) {
    import("./reading.js").then(reading => reading.startReading());
  }
});

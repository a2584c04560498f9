// measure.mjs ORIGIN [RUNS]: Lighthouse (mobile, simulated slow 4G and slow processor) on a page of each kind; prints medians as a table.
// Exit code 1 when a page misses what we promise.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [origin, runs = "5"] = process.argv.slice(2);
const pages = ["/", "/iop/compare", "/faq", "/talk"];
const categories = ["performance", "accessibility", "best-practices", "seo"];
const figures = ["largest-contentful-paint", "cumulative-layout-shift", "total-blocking-time", "total-byte-weight"];

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const chrome = await launch({
  chromePath: process.env.CHROMIUM || "/usr/bin/chromium",
  chromeFlags: ["--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    // Chromium's sandbox does not start as root.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
});
let missed = false;
const reasons = new Set();
console.log(`| page (medians of ${runs}) | performance | accessibility | best practices | SEO | largest paint, s | layout shift | blocked, ms | bytes |`);
console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
for (const page of pages) {
  const reports = [];
  for (let run = 0; run < Number(runs); run++) {
    reports.push((await lighthouse(origin + page, { port: chrome.port, logLevel: "error", onlyCategories: categories })).lhr);
  }
  const scores = categories.map((category) => median(reports.map((report) => Math.round(report.categories[category].score * 100))));
  const [paint, shift, blocked, bytes] = figures.map((figure) => median(reports.map((report) => report.audits[figure].numericValue)));
  console.log(`| ${page} | ${scores.join(" | ")} | ${(paint / 1000).toFixed(2)} | ${shift} | ${Math.round(blocked)} | ${bytes} |`);
  missed ||= scores.some((score) => score < 100) || paint > 1200 || shift > 0 || blocked > 0;
  for (const { categories: found, audits } of reports)
    for (const category of Object.values(found))
      for (const { id, weight } of category.auditRefs)
        if (weight > 0 && audits[id].score !== null && audits[id].score < 0.9) reasons.add(`${page}: ${id}: ${audits[id].title} (${audits[id].displayValue ?? audits[id].score})`);
}
await chrome.kill();
for (const reason of reasons) console.log(reason);
process.exit(missed ? 1 : 0);

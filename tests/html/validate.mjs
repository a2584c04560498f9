// Reads {"path": "html", ..} on standard input, writes [{path, line, rule, message}, ..] on standard output.
import { text } from "node:stream/consumers";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

// The rules of the HTML standard and none of style.
const validator = new HtmlValidate(new StaticConfigLoader({
  root: true,
  extends: ["html-validate:standard"],
  rules: {
    "missing-doctype": "error",
    "no-missing-references": "error",
    "input-missing-label": "error",
  },
}));

const findings = [];
for (const [path, html] of Object.entries(JSON.parse(await text(process.stdin)))) {
  const report = await validator.validateString(html, path);
  for (const { line, ruleId, message, severity } of report.results.flatMap((result) => result.messages)) {
    if (severity === 2) findings.push({ path, line, rule: ruleId, message });
  }
}
process.stdout.write(JSON.stringify(findings));

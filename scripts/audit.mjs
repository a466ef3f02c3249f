// `npm audit`, where the registry answers: known weaknesses of moderate or higher rank in any dependency fail.
import { spawnSync } from "node:child_process";

const { stdout } = spawnSync("npm", ["audit", "--json", "--audit-level=moderate"], {
  encoding: "utf8",
  shell: process.platform === "win32",
});
/** @type {{ metadata?: { vulnerabilities?: Record<string, number> } }} */
let report = {};
try {
  report = JSON.parse(stdout);
} catch {}
const found = report.metadata?.vulnerabilities;
if (!found) {
  console.log("The registry does not answer npm audit; the dependencies are not checked against known weaknesses.");
} else {
  const { moderate = 0, high = 0, critical = 0 } = found;
  console.log(`Known weaknesses: ${critical} critical, ${high} high, ${moderate} moderate`);
  process.exitCode = moderate + high + critical ? 1 : 0;
}

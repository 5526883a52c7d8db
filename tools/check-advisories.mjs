// @ts-check
// Fails when a version that is installed for use, not only for development, has a known vulnerability.
// A registry that keeps no advisories is said, and does not fail the check.
import { spawnSync } from 'node:child_process';

/** @typedef {{ name: string, severity: string, range: string }} Vulnerability */
/** @typedef {{ vulnerabilities?: Record<string, Vulnerability>, message?: string, error?: { summary?: string } }} AuditReport */

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
const report = parse(stdout);

if (report?.vulnerabilities === undefined) {
  const reason = report?.message ?? report?.error?.summary ?? 'no answer';
  console.warn(`The registry does not tell about advisories (${reason}): NOTHING WAS CHECKED.`);
} else {
  const found = Object.values(report.vulnerabilities);
  for (const { name, severity, range } of found) console.error(`${name} ${range}: ${severity}`);
  if (found.length > 0) {
    console.error('Update what is named above; `npm audit` tells more.');
    process.exitCode = 1;
  }
}

/** @param {string} text @returns {AuditReport | undefined} */
function parse(text) {
  try {
    return /** @type {AuditReport} */ (JSON.parse(text));
  } catch {
    return undefined;
  }
}

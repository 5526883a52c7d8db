// @ts-check
/**
 * Fails if a production dependency of the lockfile has a known vulnerability. If the registry offers no advisories, the check
 * is skipped with a warning; with `--required` it fails.
 */
import { spawnSync } from 'node:child_process';

/** @typedef {{ name: string, severity: string, range: string }} Vulnerability */
/** @typedef {{ vulnerabilities?: Record<string, Vulnerability>, message?: string, error?: { summary?: string } }} AuditReport */

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
const report = parse(stdout);

if (report?.vulnerabilities === undefined) {
  const reason = report?.message ?? report?.error?.summary ?? 'no response';
  console.warn(`The registry offers no advisories (${reason}): NOTHING WAS CHECKED.`);
  if (process.argv.includes('--required')) process.exitCode = 1;
} else {
  const found = Object.values(report.vulnerabilities);
  for (const { name, severity, range } of found) console.error(`${name} ${range}: ${severity}`);
  if (found.length > 0) {
    console.error('Update these packages; `npm audit` shows details.');
    process.exitCode = 1;
  }
}

/** @param {string} text @returns {AuditReport | undefined} */
function parse(text) {
  try {
    return /** @type {AuditReport | null} */ (JSON.parse(text)) ?? undefined;
  } catch {
    return undefined;
  }
}

import { getAnonymousAccess } from '../config/effective-config.ts';
import type { GatewayConfig, ProviderName } from '../config/schema.ts';
import { createStyleText } from '../observability/style-text.ts';

/** The title of a part of a help: bold on a terminal. */
export function formatTitle(text: string): string {
  return createStyleText(process.stdout, process.env)('bold', text);
}

/** Formats rows of two columns, one per line. */
export function columns(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([first = '']) => first.length));
  return rows.map(([first = '', second = '']) => `  ${first.padEnd(width)}  ${second}\n`).join('');
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Formats a duration: `43 s`, `12 min`, `2 h 5 min`. */
export function formatDuration(ms: number): string {
  if (ms < 2 * MINUTE_MS) return `${Math.max(0, Math.round(ms / 1000))} s`;
  const minutes = Math.round(ms / MINUTE_MS);
  if (ms < 2 * HOUR_MS) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Says whose requests a gateway serves. */
export function describeCallers(config: Pick<GatewayConfig, 'listen' | 'callers'>): string {
  switch (getAnonymousAccess(config)) {
    case 'local':
      return 'local clients';
    case 'network':
      return 'ANY CLIENT THAT REACHES IT';
    case 'none':
      return listNames(config.callers ?? []);
  }
}

/** Names an account, and its provider unless that is Zoom. */
export function describeAccount(name: string, provider: ProviderName): string {
  return provider === 'zoom' ? name : `${name} (${provider})`;
}

/** Joins the names of accounts or callers. */
export function listNames(named: readonly { readonly name: string }[]): string {
  return named.map(({ name }) => name).join(', ') || 'none';
}

/** Prints a heading and sentences without their periods to standard error. */
export function printIssues(heading: string, issues: readonly string[]): void {
  console.error(heading);
  for (const issue of issues) console.error(`- ${issue}.`);
}

let isGuarded = false;

/**
 * Writes to standard output and resolves when the data has been flushed.
 *
 * @returns false if the reader has closed the pipe, such as `head`
 */
export async function writeStdout(text: string | Uint8Array): Promise<boolean> {
  if (!isGuarded) process.stdout.on('error', () => {});
  isGuarded = true;
  return new Promise((resolve) => {
    process.stdout.write(text, (error) => resolve(error === undefined || error === null));
  });
}

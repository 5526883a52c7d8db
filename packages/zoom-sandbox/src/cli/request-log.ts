import type { JournalEntry } from '../control/journal.ts';

/** Formats a request as a line of the log: time, status, method, path, fingerprint of the token, fault. */
export function formatRequest({ at, status, method, path, token, fault }: JournalEntry): string {
  const fields = [
    new Date(at).toISOString(),
    status === 0 ? '---' : String(status),
    method,
    path,
    ...(token === undefined ? [] : [`token=${token}`]),
    ...(fault === undefined ? [] : [`fault=${fault}`]),
  ];
  return `${fields.join(' ')}\n`;
}

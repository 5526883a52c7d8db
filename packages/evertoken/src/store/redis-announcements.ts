import type { Announcement } from './token-store.ts';

/**
 * Reads a message of the channel: `TOPIC GENERATION` for a new token, `TOPIC GENERATION accepted ELAPSED` or
 * `TOPIC GENERATION doubted ELAPSED PERIOD` for evidence. Others may come from another version of this library.
 */
export function readAnnouncement(message: string): {
  readonly topic: string;
  readonly announcement: Announcement | undefined;
} {
  const [, topic = '', ...fields] = MESSAGE.exec(message) ?? [];
  return { topic, announcement: toAnnouncement(fields) };
}

const MESSAGE = /^(.*?) (\d+)(?: ([a-z]+) (\d+) ?(\d*))?$/;

function toAnnouncement([number, kind = 'committed', ...times]: readonly (string | undefined)[]):
  Announcement | undefined {
  const [generation, elapsedMs = 0, doubtMs = 0] = [number, ...times].map(Number);
  if (generation === undefined || !Number.isSafeInteger(generation)) return undefined;
  if (kind === 'committed') return { kind, generation };
  if (kind === 'accepted') return { kind, generation, elapsedMs };
  return kind === 'doubted' ? { kind, generation, elapsedMs, doubtMs } : undefined;
}

import type { PacingEvent } from '@evertoken/zoom-client/pacing';
import type { TokenEvent } from 'evertoken';
import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../config/schema.ts';

const REDACTION = {
  paths: ['authorization', '*.authorization', 'token', 'clientSecret'],
  censor: '[redacted]',
};

/** The log: JSON lines. Should a field ever bear a telling name, its value is cut out. */
export function createLogger(level: LogLevel, destination: DestinationStream): Logger {
  return pino({ level, base: null, timestamp: timestamp, redact: REDACTION }, destination);
}

let cachedMs = 0;
let cachedField = '';

/** The time, as a field behind others. Many lines have the same millisecond. */
export function timestamp(): string {
  const now = Date.now();
  if (now !== cachedMs) {
    cachedMs = now;
    cachedField = `,"time":"${new Date(now).toISOString()}"`;
  }
  return cachedField;
}

const WARN_EVENTS: ReadonlySet<TokenEvent['type']> = new Set([
  'mint-failed',
  'notice',
  'record-unreadable',
  'rejected',
  'store-failed',
]);

/** Logs what a token manager tells of an account's tokens. Events hold no secret, by type. */
export function logTokenEvents(log: Logger, account: string): (event: TokenEvent) => void {
  return ({ type, ...fields }) =>
    log[WARN_EVENTS.has(type) ? 'warn' : 'info']({ account, ...fields }, `token ${type}`);
}

/** Logs what a pacer tells of an account's rate limits. */
export function logPacingEvents(log: Logger, account: string): (event: PacingEvent) => void {
  return ({ type, ...fields }) =>
    log[type === 'redis-recovered' ? 'info' : 'warn']({ ...fields, account }, `pacing ${type}`);
}

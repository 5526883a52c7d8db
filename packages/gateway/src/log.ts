import type { PacingEvent } from '@evertoken/zoom-client/pacing';
import type { TokenEvent } from 'evertoken';
import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './config/gateway-config.ts';

const REDACTED = {
  paths: ['authorization', '*.authorization', 'token', 'clientSecret'],
  censor: '[redacted]',
};

/** The log: JSON lines. Should a field ever bear a telling name, its value is cut out. */
export function createLog(level: LogLevel, destination: DestinationStream): Logger {
  return pino({ level, base: null, timestamp: timeField, redact: REDACTED }, destination);
}

let lastMs = 0;
let lastText = '';

/** The time, as a field behind others. Many lines have the same millisecond. */
export function timeField(): string {
  const now = Date.now();
  if (now !== lastMs) {
    lastMs = now;
    lastText = `,"time":"${new Date(now).toISOString()}"`;
  }
  return lastText;
}

const WARNINGS: ReadonlySet<TokenEvent['type']> = new Set([
  'mint-failed',
  'notice',
  'record-unreadable',
  'rejected',
  'store-failed',
]);

/** Logs what a token manager tells of an account's tokens. Events hold no secret, by type. */
export function logTokenEvents(log: Logger, account: string): (event: TokenEvent) => void {
  return ({ type, ...fields }) =>
    log[WARNINGS.has(type) ? 'warn' : 'info']({ account, ...fields }, `token ${type}`);
}

/** Logs what a pacer tells of an account's rate limits. */
export function logPacingEvents(log: Logger, account: string): (event: PacingEvent) => void {
  return ({ type, ...fields }) =>
    log[type === 'redis-back' ? 'info' : 'warn']({ ...fields, account }, `pacing ${type}`);
}

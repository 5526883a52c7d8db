import type { PacingEvent } from '@evertoken/zoom-client/pacing';
import type { TokenEvent } from 'evertoken';
import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../config/schema.ts';
import { escapeControls } from './escape-controls.ts';

const REDACTION = {
  paths: ['authorization', '*.authorization', 'token', 'clientSecret'],
  censor: '[redacted]',
};

const WARN_EVENTS: ReadonlySet<TokenEvent['type']> = new Set([
  'mint-failed',
  'notice',
  'record-unreadable',
  'rejected',
  'store-failed',
]);

/** Creates a JSON-lines logger. Values of fields with sensitive names are redacted. */
export function createLogger(level: LogLevel, destination: DestinationStream): Logger {
  const timestamp = stdTimeFunctions.isoTime;
  const escaped = { write: (line: string) => destination.write(escapeControls(line)) };
  return pino({ level, base: null, timestamp, redact: REDACTION }, escaped);
}

/** Creates a listener that logs the token events of an account. Events contain no secrets, by type. */
export function logTokenEvents(log: Logger, account: string): (event: TokenEvent) => void {
  return ({ type, ...fields }) =>
    log[WARN_EVENTS.has(type) ? 'warn' : 'info']({ account, ...fields }, `token ${type}`);
}

/** Creates a listener that logs the rate limiting events of an account. */
export function logPacingEvents(log: Logger, account: string): (event: PacingEvent) => void {
  return ({ type, ...fields }) =>
    log[type.endsWith('-recovered') ? 'info' : 'warn']({ ...fields, account }, `pacing ${type}`);
}

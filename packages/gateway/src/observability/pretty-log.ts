import { escapeControls } from './escape-controls.ts';
import type { StyleText } from './style-text.ts';

/** An entry of the log. */
export interface LogEntry {
  readonly level: number;
  /** ISO 8601. */
  readonly time: string;
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** Formats an entry of the log as a line for people, its time that of this machine. */
export function formatLogEntry(
  { level, time, msg, ...fields }: LogEntry,
  style: StyleText,
): string {
  const { text, shown } = msg === 'request' ? toRequest(fields, style) : toMessage(msg, fields);
  const details = Object.entries(shown)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => style('dim', `${name}=${toValue(value)}`));
  return `${[style('dim', toTime(time)), toLevel(level, style), text, ...details].join(' ')}\n`;
}

type Fields = Readonly<Record<string, unknown>>;

/** The text of a line, and the fields that follow it. */
interface Line {
  readonly text: string;
  readonly shown: Fields;
}

/** Method, path, status, duration and caller; further fields only where a request was special or failed. */
function toRequest(fields: Fields, style: StyleText): Line {
  const { method, path, status, durationMs, account, caller, subject } = fields;
  const { code, apiCode, error, retries, queueMs, complete, requestId, trackingId } = fields;
  const isFailed = typeof status !== 'number' || status >= 400;
  const parts = [
    toText(method),
    toText(path),
    formatStatus(status, style),
    `${toText(durationMs)} ms`,
    ...[caller, subject].flatMap((name) => (name === undefined ? [] : toText(name))),
  ];
  return {
    text: parts.join(' '),
    shown: {
      account: account === 'default' ? undefined : account,
      code,
      apiCode,
      error,
      retries,
      queueMs,
      complete: complete === false ? false : undefined,
      ...(isFailed && { requestId, trackingId }),
    },
  };
}

/** The words of a problem belong to the message. */
function toMessage(msg: string, { cause, advice, ...shown }: Fields): Line {
  const words = [cause, advice].filter((text) => text !== undefined).map(toText);
  return {
    text: [words.length === 0 ? toText(msg) : `${toText(msg)}:`, ...words].join(' '),
    shown,
  };
}

function toTime(time: string): string {
  const date = new Date(time);
  const ms = String(date.getMilliseconds()).padStart(3, '0');
  return `${date.toTimeString().slice(0, 8)}.${ms}`;
}

/** pino's numbers. */
const LEVELS: Readonly<Record<number, readonly [string, Parameters<StyleText>[0]]>> = {
  10: ['trace', 'dim'],
  20: ['debug', 'dim'],
  30: ['info ', 'green'],
  40: ['warn ', 'yellow'],
  50: ['error', 'red'],
  60: ['fatal', 'red'],
};

function toLevel(level: number, style: StyleText): string {
  const [name, color] = LEVELS[level] ?? [String(level), 'dim'];
  return style(color, name);
}

/** Colors a status by its class. @param status undefined if the client has closed the connection before it */
function formatStatus(status: unknown, style: StyleText): string {
  if (typeof status !== 'number') return style('red', 'closed');
  const color = status < 400 ? 'green' : status < 500 ? 'yellow' : 'red';
  return style(color, String(status));
}

/** Escapes what could move the cursor or begin another line: callers name paths, and issuers subjects. */
function toText(value: unknown): string {
  const text = typeof value === 'string' ? value : toValue(value);
  return escapeControls(
    JSON.stringify(text)
      .slice(1, -1)
      .replaceAll(/\\(["\\])/g, '$1'),
  );
}

/** A word as it is, anything else as JSON. */
function toValue(value: unknown): string {
  const isWord = typeof value === 'string' && /^[\w./:@+-]+$/.test(value);
  return isWord ? value : escapeControls(JSON.stringify(value));
}

import type { DestinationStream, Logger } from 'pino';
import type { RequestContext, RequestObserver } from '../http/request-context.ts';
import { escapeControls } from './escape-controls.ts';

/** pino's number for level `info`. */
const INFO_LEVEL = 30;
const MAX_STACK_FRAMES = 5;
/** Characters that need no escape, in JSON or on a terminal. */
const PLAIN = /^[ !#-[\]-~]*$/;

/**
 * Creates an observer that writes one JSON line per finished request, at level `info`. `docs/metrics.md`
 * lists the fields. Query strings are omitted, since they may contain personal data.
 *
 * The lines have pino's format but are assembled here: the logger's handling of arbitrary fields costs
 * more than all other observation of a request.
 *
 * @param log its level decides whether lines are written
 * @param output where lines are written
 */
export function createAccessLog(log: Logger, output: DestinationStream): RequestObserver {
  return (context) => {
    if (log.isLevelEnabled('info')) output.write(formatLine(context));
  };
}

let cachedMs = 0;
let cachedField = '';

/** Returns the time as a JSON field that follows others, cached because many lines share a millisecond. */
function timestamp(): string {
  const now = Date.now();
  if (now !== cachedMs) {
    cachedMs = now;
    cachedField = `,"time":"${new Date(now).toISOString()}"`;
  }
  return cachedField;
}

function formatLine(context: RequestContext): string {
  const { caller, request, response, retries, errorResponse } = context;
  const wasSent = context.attempts > 0;
  return (
    `{"level":${INFO_LEVEL}${timestamp()}` +
    stringField('requestId', context.requestId) +
    stringField('traceId', context.trace?.traceId) +
    stringField('clientAddress', context.clientAddress) +
    stringField('account', caller?.account.name) +
    stringField('caller', caller?.name) +
    stringField('subject', caller?.subject) +
    stringField('method', request.method) +
    stringField('path', context.path) +
    stringField('endpoint', context.endpoint.name) +
    numberField('status', context.status) +
    stringField('code', errorResponse?.code) +
    listField('error', errorResponse?.code === 'INTERNAL_ERROR' ? stackFrames(context.error) : []) +
    numberField('apiCode', context.apiCode) +
    numberField('attempts', context.attempts) +
    listField('retries', retries) +
    numberField('queueMs', context.queuedMs === 0 ? undefined : Math.round(context.queuedMs)) +
    numberField('upstreamMs', wasSent ? Math.round(context.upstreamMs) : undefined) +
    numberField('durationMs', Math.round(performance.now() - context.startedAtMs)) +
    `,"complete":${response.writableFinished}` +
    stringField('trackingId', context.trackingId) +
    ',"msg":"request"}\n'
  );
}

function stringField(name: string, value: string | undefined): string {
  if (value === undefined) return '';
  return PLAIN.test(value) ? `,"${name}":"${value}"` : jsonField(name, value);
}

function numberField(name: string, value: number | undefined): string {
  return value === undefined ? '' : `,"${name}":${value}`;
}

function listField(name: string, values: readonly string[]): string {
  return values.length === 0 ? '' : jsonField(name, values);
}

function jsonField(name: string, value: unknown): string {
  return `,"${name}":${escapeControls(JSON.stringify(value))}`;
}

/** Returns the error's name and top stack frames. Its message is omitted, since it may quote secrets. */
function stackFrames(error: unknown): string[] {
  if (!(error instanceof Error)) return [typeof error];
  const { name, stack = '' } = error;
  const frames = Array.from(stack.matchAll(/^ {4}(at .*)$/gm), ([, frame]) => frame!);
  return [name, ...frames.slice(0, MAX_STACK_FRAMES)];
}

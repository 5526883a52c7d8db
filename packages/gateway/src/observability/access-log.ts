import type { DestinationStream, Logger } from 'pino';
import type { RequestContext, RequestObserver } from '../http/request-context.ts';
import { timestamp } from './log.ts';

/** pino's number for lines that report that all is well. */
const INFO_LEVEL = 30;

/**
 * One line for each call: `docs/metrics.md` lists its fields. No query values, which may be personal.
 *
 * The lines look like the log's, but are put together here: they come with every request, and a logger
 * that has to look at each field costs more than all else that is done to observe a call.
 *
 * @param log says whether they are wanted.
 */
export function createAccessLog(log: Logger, output: DestinationStream): RequestObserver {
  return (call) => {
    if (log.isLevelEnabled('info')) output.write(formatLine(call));
  };
}

function formatLine(context: RequestContext): string {
  const { caller, request, response, retries, errorResponse } = context;
  const wasSent = context.attempts > 0;
  return (
    `{"level":${INFO_LEVEL}${timestamp()}` +
    stringField('requestId', context.requestId) +
    stringField('traceId', context.trace?.traceId) +
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
  return value === undefined ? '' : `,"${name}":${JSON.stringify(value)}`;
}

function numberField(name: string, value: number | undefined): string {
  return value === undefined ? '' : `,"${name}":${value}`;
}

function listField(name: string, values: readonly string[]): string {
  return values.length === 0 ? '' : `,"${name}":${JSON.stringify(values)}`;
}

/** Where an error was thrown. Its message is left out: nobody knows what it quotes. */
function stackFrames(error: unknown): string[] {
  if (!(error instanceof Error)) return [typeof error];
  const { name, stack = '' } = error;
  return [
    name,
    ...Array.from(stack.matchAll(/^ {4}(at .*)$/gm), ([, frame]) => frame!).slice(0, 5),
  ];
}

import type { DestinationStream, Logger } from 'pino';
import type { Call, CallObserver } from '../call.ts';
import { timeField } from '../log.ts';

/** pino's number for lines that report that all is well. */
const INFO = 30;

/**
 * One line for each call: `docs/metrics.md` lists its fields. No query values, which may be personal.
 *
 * The lines look like the log's, but are put together here: they come with every request, and a logger
 * that has to look at each field costs more than all else that is done to observe a call.
 *
 * @param log says whether they are wanted.
 */
export function accessLog(log: Logger, output: DestinationStream): CallObserver {
  return (call) => {
    if (log.isLevelEnabled('info')) output.write(lineOf(call));
  };
}

function lineOf(call: Call): string {
  const { caller, request, response, retries, failure } = call;
  const wasSent = call.sends > 0;
  return (
    `{"level":${INFO}${timeField()}` +
    text('requestId', call.requestId) +
    text('traceId', call.trace?.traceId) +
    text('account', caller?.account.name) +
    text('caller', caller?.name) +
    text('subject', caller?.subject) +
    text('method', request.method) +
    text('path', call.path) +
    text('endpoint', call.endpoint.name) +
    number('status', call.status) +
    text('code', failure?.code) +
    list('fault', failure?.code === 'INTERNAL_ERROR' ? placeOf(call.fault) : []) +
    number('apiCode', call.apiCode) +
    number('attempts', call.sends) +
    list('retries', retries) +
    number('queueMs', call.queuedMs === 0 ? undefined : Math.round(call.queuedMs)) +
    number('upstreamMs', wasSent ? Math.round(call.upstreamMs) : undefined) +
    number('ms', Math.round(performance.now() - call.startedAtMs)) +
    `,"complete":${response.writableFinished}` +
    text('trackingId', call.trackingId) +
    ',"msg":"request"}\n'
  );
}

function text(name: string, value: string | undefined): string {
  return value === undefined ? '' : `,"${name}":${JSON.stringify(value)}`;
}

function number(name: string, value: number | undefined): string {
  return value === undefined ? '' : `,"${name}":${value}`;
}

function list(name: string, values: readonly string[]): string {
  return values.length === 0 ? '' : `,"${name}":${JSON.stringify(values)}`;
}

/** Where an error was thrown. Its message is left out: nobody knows what it quotes. */
function placeOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [typeof error];
  const { name, stack = '' } = error;
  return [
    name,
    ...Array.from(stack.matchAll(/^ {4}(at .*)$/gm), ([, frame]) => frame!).slice(0, 5),
  ];
}

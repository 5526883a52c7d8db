import type { Logger } from 'pino';
import type { Call, CallObserver } from '../call.ts';

/** One line for each call: `docs/metrics.md` lists its fields. No query values, which may be personal. */
export function accessLog(log: Logger): CallObserver {
  return (call) => {
    if (log.isLevelEnabled('info')) log.info(fieldsOf(call), 'request');
  };
}

function fieldsOf(call: Call): object {
  const { caller, request, response, retries } = call;
  return {
    requestId: call.requestId,
    traceId: call.trace?.traceId,
    account: caller?.account.name,
    caller: caller?.name,
    subject: caller?.subject,
    method: request.method,
    path: call.path,
    endpoint: call.endpoint.name,
    status: call.status,
    code: call.failure?.code,
    fault: call.failure?.code === 'INTERNAL_ERROR' ? placeOf(call.fault) : undefined,
    apiCode: call.apiCode,
    attempts: call.sends,
    retries: retries.length === 0 ? undefined : retries,
    queueMs: call.queuedMs === 0 ? undefined : Math.round(call.queuedMs),
    upstreamMs: call.sends === 0 ? undefined : Math.round(call.upstreamMs),
    ms: Math.round(performance.now() - call.startedAtMs),
    complete: response.writableFinished,
    trackingId: call.trackingId,
  };
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

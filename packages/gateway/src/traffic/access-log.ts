import type { Logger } from 'pino';
import type { CallObserver } from '../call.ts';

/** One line for each call: without query values, which may be personal. */
export function accessLog(log: Logger): CallObserver {
  return (call) => {
    const { requestId, path, status, request, response, caller, failure } = call;
    const ms = Math.round(performance.now() - call.startedAtMs);
    const complete = response.writableFinished;
    const { method } = request;
    const code = failure?.code;
    log.info(
      { requestId, caller: caller?.name, method, path, status, code, ms, complete },
      'request',
    );
  };
}

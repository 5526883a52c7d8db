/**
 * CPU cost of observing a request: ns per request of each observer, median over the rounds.
 *
 *     node -C evertoken:source --import tsx packages/gateway/bench/observers.ts
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { findEndpoint } from '@evertoken/zoom-client/endpoints';
import { Counter, Histogram, Registry } from 'prom-client';
import { AccountStatsRegistry } from '../src/observability/account-stats.ts';
import { RequestContext, type RequestObserver } from '../src/http/request-context.ts';
import type { Caller } from '../src/auth/caller.ts';
import { createLogger } from '../src/observability/log.ts';
import { createAccessLog } from '../src/observability/access-log.ts';

const REQUESTS = 100_000;
const ROUNDS = 9;
const PATHS = ['/users', '/users/me', '/meetings/123', '/users/a@example.com/meetings'];

const contexts = PATHS.map(createContext);
const stats = new AccountStatsRegistry();
const nullStream = { write: () => {} };
const observers: Record<string, RequestObserver> = {
  'no-op': () => {},
  'metrics, state and last requests': stats.observe,
  'last requests alone': (context) => stats.requestHistory.observe(context),
  'the same metrics with prom-client': withPromClient(),
  'access log, line discarded': createAccessLog(createLogger('info', nullStream), nullStream),
  'the same line with pino': withPino(),
};

const rounds: Record<string, number[]> = {};
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, observe] of Object.entries(observers)) {
    (rounds[name] ??= []).push(nsPerRequest(observe));
  }
}
for (const [name, all] of Object.entries(rounds)) {
  const sorted = all.toSorted((a, b) => a - b);
  const [min, median, max] = [sorted[0]!, sorted[ROUNDS >> 1]!, sorted.at(-1)!];
  console.log(
    `${median.toFixed(0).padStart(7)} ns (${min.toFixed(0)} - ${max.toFixed(0)})  ${name}`,
  );
}

function nsPerRequest(observe: RequestObserver): number {
  const startedAt = process.hrtime.bigint();
  for (let i = 0; i < REQUESTS; i += 1) observe(contexts[i % contexts.length]!);
  return Number(process.hrtime.bigint() - startedAt) / REQUESTS;
}

function createContext(path: string): RequestContext {
  const request = { method: 'GET', url: `/api${path}?page_size=10` } as IncomingMessage;
  const response = { headersSent: true, statusCode: 200, writableFinished: true };
  const context = new RequestContext(
    request,
    response as ServerResponse,
    'c1a0b2d4-5e6f-4a7b-8c9d-0e1f2a3b4c5d',
  );
  context.caller = { name: 'reports', account: { name: 'default' } } as Caller;
  context.endpoint = findEndpoint('GET', path);
  context.attempts = 1;
  context.upstreamMs = 12.3;
  context.trackingId = 'WEB_0123456789abcdef';
  return context;
}

/** As in prom-client's documentation: labels are passed with every observation. */
function withPromClient(): RequestObserver {
  const registers = [new Registry()];
  const labelNames = ['account', 'caller', 'method', 'endpoint', 'status'];
  const requests = new Counter({ name: 'requests', help: '-', labelNames, registers });
  const duration = new Histogram({
    name: 'a',
    help: '-',
    labelNames: ['account', 'caller'],
    registers,
  });
  const upstreamDuration = new Histogram({
    name: 'b',
    help: '-',
    labelNames: ['account', 'endpoint'],
    registers,
  });
  return ({ caller, endpoint, request, startedAtMs, status, upstreamMs }) => {
    const account = caller!.account.name;
    const labels = {
      account,
      caller: caller!.name,
      method: request.method!,
      endpoint: endpoint.name,
    };
    requests.inc({ ...labels, status: `${Math.floor(status! / 100)}xx` });
    duration.observe({ account, caller: caller!.name }, (performance.now() - startedAtMs) / 1000);
    upstreamDuration.observe({ account, endpoint: endpoint.name }, upstreamMs / 1000);
  };
}

/** The fields that every line has. */
function withPino(): RequestObserver {
  const log = createLogger('info', nullStream);
  return ({ requestId, caller, request, path, endpoint, status, attempts, trackingId }) =>
    log.info(
      {
        requestId,
        account: caller?.account.name,
        caller: caller?.name,
        method: request.method,
        path,
        endpoint: endpoint.name,
        status,
        attempts,
        trackingId,
      },
      'request',
    );
}

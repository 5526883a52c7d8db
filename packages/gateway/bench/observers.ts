/**
 * What watching costs a request: ns per call of each observer, median of the rounds.
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

const CALLS = 100_000;
const ROUNDS = 9;
const PATHS = ['/users', '/users/me', '/meetings/123', '/users/a@example.com/meetings'];

const calls = PATHS.map(callTo);
const watches = new AccountStatsRegistry();
const nowhere = { write: () => {} };
const observers: Record<string, RequestObserver> = {
  nothing: () => {},
  'metrics and state': watches.observe,
  'the same counted by prom-client': withPromClient(),
  'access log, a line made and thrown away': createAccessLog(
    createLogger('info', nowhere),
    nowhere,
  ),
  'the same written by the logger': byLogger(),
};

const rounds: Record<string, number[]> = {};
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, observe] of Object.entries(observers)) {
    (rounds[name] ??= []).push(nsPerCall(observe));
  }
}
for (const [name, all] of Object.entries(rounds)) {
  const sorted = all.toSorted((a, b) => a - b);
  const [least, median, most] = [sorted[0]!, sorted[ROUNDS >> 1]!, sorted.at(-1)!];
  console.log(
    `${median.toFixed(0).padStart(7)} ns (${least.toFixed(0)} - ${most.toFixed(0)})  ${name}`,
  );
}

function nsPerCall(observe: RequestObserver): number {
  const began = process.hrtime.bigint();
  for (let i = 0; i < CALLS; i += 1) observe(calls[i % calls.length]!);
  return Number(process.hrtime.bigint() - began) / CALLS;
}

function callTo(path: string): RequestContext {
  const request = { method: 'GET', url: `/api${path}?page_size=10` } as IncomingMessage;
  const response = { headersSent: true, statusCode: 200, writableFinished: true };
  const call = new RequestContext(
    request,
    response as ServerResponse,
    'c1a0b2d4-5e6f-4a7b-8c9d-0e1f2a3b4c5d',
  );
  call.caller = { name: 'reports', account: { name: 'default' } } as Caller;
  call.endpoint = findEndpoint('GET', path);
  call.attempts = 1;
  call.upstreamMs = 12.3;
  call.trackingId = 'WEB_0123456789abcdef';
  return call;
}

/** As its documentation shows it: labels with every request. */
function withPromClient(): RequestObserver {
  const registers = [new Registry()];
  const labelNames = ['account', 'caller', 'method', 'endpoint', 'status'];
  const requests = new Counter({ name: 'requests', help: '-', labelNames, registers });
  const whole = new Histogram({
    name: 'a',
    help: '-',
    labelNames: ['account', 'caller'],
    registers,
  });
  const api = new Histogram({
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
    whole.observe({ account, caller: caller!.name }, (performance.now() - startedAtMs) / 1000);
    api.observe({ account, endpoint: endpoint.name }, upstreamMs / 1000);
  };
}

/** The same fields, less those that are seldom there, by pino. */
function byLogger(): RequestObserver {
  const log = createLogger('info', nowhere);
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
        attempts: attempts,
        trackingId,
      },
      'request',
    );
}

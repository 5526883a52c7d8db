import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { findEndpoint } from '@evertoken/zoom-client/endpoints';
import { createPacer, type ZoomLimits } from '@evertoken/zoom-client/pacing';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Caller } from '../packages/gateway/src/auth/caller.ts';
import { createApiKeyAuth } from '../packages/gateway/src/auth/api-key.ts';
import { FailedAuthLimiter } from '../packages/gateway/src/auth/caller-limits.ts';
import { createJwksResolver } from '../packages/gateway/src/auth/jwks.ts';
import { createJwtAuth } from '../packages/gateway/src/auth/jwt-auth.ts';
import { AccountStatsRegistry } from '../packages/gateway/src/observability/account-stats.ts';
import { finishedRequest } from '../packages/gateway/test/support/finished-request.ts';
import { createSigningKey } from '../packages/gateway/test/support/json-web-tokens.ts';
import { FairQueue, type QueueItem } from '../packages/zoom-client/src/pacing/fair-queue.ts';
import { Journal } from '../packages/zoom-sandbox/src/control/journal.ts';
import { textFiles } from './conventions/text-files.ts';

/**
 * Everything that is kept in a `Map` or `Set` which begins empty, by file: what bounds it, and the test that goes
 * beyond the bound. `program` and `configuration` name what no outsider can make grow; `call` ends with its call.
 */
const STATE: Readonly<Record<string, readonly [bound: string, test?: string]>> = {
  'evertoken/src/manager/closing.ts': ['program: one per pending timer'],
  'evertoken/src/manager/single-flight.ts': ['call: refreshes in flight and their callers'],
  'evertoken/src/store/announcements.ts': ['program: one per prefix'],
  'evertoken/src/store/memory-store.ts': ['program: one per identity'],
  'evertoken/src/store/redis-script-runner.ts': ['program: one per script'],
  'evertoken/src/testing/store-contract.ts': ['call: kinds of announcements'],
  'evertoken/src/testing/fake-clock.ts': ['program: one per pending timer'],
  'gateway/src/accounts/account-registry.ts': [
    'configuration: accounts, and replaced ones for minutes',
  ],
  'gateway/src/accounts/store-health.ts': [
    'a fixed set of reasons',
    'packages/evertoken/test/store/redis-error-code.test.ts',
  ],
  'gateway/src/admin/subscribers.ts': [
    '20 subscribers of each stream',
    'packages/gateway/test/security/admin-slow-readers.test.ts',
  ],
  'gateway/src/auth/caller-limits.ts': [
    '10,000 addresses and key ids; configured callers',
    'test/bounded-state.test.ts',
  ],
  'gateway/src/auth/jwks.ts': ['configuration: one per JWKS URL'],
  'gateway/src/auth/jwt-auth.ts': [
    '10,000 subjects of 128 characters per caller',
    'test/bounded-state.test.ts',
  ],
  'gateway/src/cli/commands/doctor/diagnose.ts': ['configuration'],
  'gateway/src/cli/commands/doctor/scope-check.ts': ['call: the table of endpoints'],
  'gateway/src/cli/config-source.ts': ['configuration'],
  'gateway/src/cli/watch-files.ts': ['configuration'],
  'gateway/src/config/config-file.ts': ['configuration'],
  'gateway/src/config/cross-field-checks.ts': ['configuration'],
  'gateway/src/config/read-config.ts': ['configuration'],
  'gateway/src/config/secret-references.ts': ['configuration'],
  'gateway/src/http/connection-draining.ts': [
    'maxConnections, 33 responses each',
    'packages/gateway/test/security/pipelining.test.ts',
  ],
  'gateway/src/http/connection-limit.ts': [
    'maxConnections',
    'packages/gateway/test/http/connection-limit.test.ts',
  ],
  'gateway/src/http/idle-connections.ts': [
    'maxConnections',
    'packages/gateway/test/http/connection-limit.test.ts',
  ],
  'gateway/src/observability/account-stats.ts': [
    'configured accounts and callers, codes of the error catalog, 13 kinds of failures',
    'test/bounded-state.test.ts',
  ],
  'gateway/src/observability/failure-counts.ts': [
    '300 causes of failures per account',
    'packages/gateway/test/observability/request-history.test.ts',
  ],
  'gateway/src/observability/problem-log.ts': ['configured accounts and callers, codes'],
  'gateway/src/observability/request-history.ts': [
    'configured accounts, 250 successes and 250 failures of 1.5 kB each',
    'test/bounded-state.test.ts',
  ],
  'gateway/src/observability/request-metrics.ts': [
    'configured accounts and callers, endpoints of the table, 8 methods, 5 outcomes, codes of the gateway',
    'test/bounded-state.test.ts',
  ],
  'gateway/src/proxy/proxy.ts': ['configuration: one per caller and account'],
  'zoom-client/src/endpoints/endpoint-table.ts': ['sections of the table'],
  'zoom-client/src/endpoints/find-endpoint.ts': [
    'sections of the table',
    'test/bounded-state.test.ts',
  ],
  'zoom-client/src/pacing/daily-counts.ts': [
    '100,000 hosts and meetings of 22 characters per account, in memory and in Redis',
    'packages/zoom-client/test/pacing/redis-special-limits.test.ts',
  ],
  'zoom-client/src/pacing/fair-queue.ts': [
    '1,000 callers, or as many as are queued',
    'test/bounded-state.test.ts',
  ],
  'zoom-client/src/pacing/process-budget.ts': ['pools: labels, and those of Zoom Phone'],
  'zoom-client/src/pacing/special-limits.ts': [
    'queued requests (maxQueued)',
    'test/bounded-state.test.ts',
  ],
  'zoom-client/src/pagination/page-reader.ts': ['call: one page'],
};

/** Numbers and lengths far beyond the bounds. */
const MANY = 4_000;
const LONG = 'x'.repeat(10_000);

describe('maps and sets', () => {
  it('have a bound wherever they can grow', () => {
    const growing = textFiles
      .filter(({ path }) => /^packages\/(?!zoom-sandbox)[^/]+\/src\//.test(path))
      .filter(({ text }) => /new (?:Map|Set|LimitedMap)(?:<.*>)?\((?:[A-Z_]+)?\)/.test(text))
      .map(({ path }) => path.replace('packages/', ''));
    expect(growing.toSorted()).toEqual(Object.keys(STATE).toSorted());
  });

  it('have bounds that a test reaches', () => {
    const tests = Object.values(STATE).flatMap(([, test]) => test ?? []);
    const paths = new Set(textFiles.map(({ path }) => path));
    expect(tests.filter((test) => !paths.has(test))).toEqual([]);
  });
});

describe('memory', () => {
  it.each<[name: string, maxMb: number, drive: () => unknown]>([
    ['ids in paths whose requests are not sent', 3, createMeetings],
    ['callers of a pacer', 3, queueForManyCallers],
    ['addresses without a valid key', 5, failAuthentication],
    ['subjects of valid tokens', 3, authenticateSubjects],
    ['methods, paths, tracking ids and codes', 3, observeRequests],
    ['requests to the sandbox', 3, recordRequests],
  ])('does not grow with %s', async (_name, maxMb, drive) => {
    const before = usedMb();
    const state = await drive();
    expect(usedMb() - before).toBeLessThan(maxMb);
    expect(state).toBeDefined();
  });
});

async function createMeetings(): Promise<unknown> {
  const plan: ZoomLimits = { rates: { light: { perSecond: 1 } }, perDay: [] };
  const pacer = createPacer({ account: 'a', plan, maxWaitMs: 10 });
  onTestFinished(() => pacer.close());
  const waits: Promise<unknown>[] = [];
  for (let n = 0; n < 500; n += 1) {
    const path = `/users/${n}-${LONG}/meetings`;
    const wait = pacer.admit({ endpoint: findEndpoint('POST', path), path });
    if (wait !== undefined) waits.push(wait.catch(() => {}));
  }
  await Promise.all(waits);
  return pacer;
}

/** Serves each caller once, with a weight that puts it far behind all others. */
async function queueForManyCallers(): Promise<unknown> {
  const queue = new FairQueue<QueueItem>();
  queue.add({ caller: 'always', weight: 1e-9, priority: 'low' });
  for (let n = 0; n < MANY; n += 1) {
    queue.add({ caller: `${n}-${'x'.repeat(100)}`, weight: 1e-9, priority: 'normal' });
    queue.take();
  }
  return queue;
}

function failAuthentication(): unknown {
  const authenticate = createApiKeyAuth([], new FailedAuthLimiter());
  for (let n = 0; n < 4 * MANY; n += 1) {
    const network = `2001:db8:${(n >> 8).toString(16)}:${(n & 255).toString(16)}::1`;
    authenticate(`evt_${LONG}`, undefined, network);
  }
  return authenticate;
}

async function authenticateSubjects(): Promise<unknown> {
  const { jwks, sign } = await createSigningKey();
  const issuer = createServer((_request, response) => response.end(jwks)).listen(0, '127.0.0.1');
  await once(issuer, 'listening');
  onTestFinished(() => void issuer.close());
  const url = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/jwks`;
  const caller = {
    name: 'one',
    account: { name: 'a' },
    isAllowed: () => true,
  } as unknown as Caller;
  const jwt = {
    issuer: 'https://id.example',
    audience: 'gateway',
    jwksUrl: url,
    algorithms: ['ES256'],
    subjectClaim: 'sub',
    requiredClaims: {},
    requiredScopes: [],
    clockToleranceSeconds: 0,
  };
  const authenticate = createJwtAuth([{ jwt, caller, ratePerSecond: 1 }], (address) =>
    createJwksResolver(address, fetch),
  );
  for (let n = 0; n < 500; n += 1) {
    const token = await sign({ sub: `${n}-${LONG}`, iss: jwt.issuer, aud: jwt.audience });
    expect((await authenticate(token)).kind).toBe('authenticated');
  }
  return authenticate;
}

function observeRequests(): unknown {
  const registry = new AccountStatsRegistry();
  for (let n = 0; n < MANY; n += 1) {
    const path = `/${n}-${LONG}?${LONG}`;
    const context = finishedRequest({ method: `M${n}`, path, status: 200 + (n % 399) });
    context.onResponse(500, `${n}-${LONG}`);
    registry.observe(context);
  }
  const series = [...registry.requestMetrics.accounts].flatMap(({ callers }) =>
    [...callers.values()].map(({ requests }) => requests.size),
  );
  expect(series).toEqual([1]);
  return registry;
}

function recordRequests(): unknown {
  const journal = new Journal(500);
  for (let n = 0; n < MANY; n += 1) {
    journal.record({ at: n, method: 'GET', path: `/v2/${n}/${LONG}`, status: 404 });
  }
  return journal;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function usedMb(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1_048_576;
}

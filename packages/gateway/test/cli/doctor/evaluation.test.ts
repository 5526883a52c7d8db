import { describe, expect, it } from 'vitest';
import { parseHello } from '../../../src/accounts/redis.ts';
import { checkAccount } from '../../../src/cli/commands/doctor/account-check.ts';
import { evaluateCertificate } from '../../../src/cli/commands/doctor/certificate-check.ts';
import { evaluateClock } from '../../../src/cli/commands/doctor/clock-check.ts';
import type { HttpCheck } from '../../../src/cli/commands/doctor/http-check.ts';
import {
  evaluateEviction,
  evaluateMemory,
  evaluateVersion,
  parseMemoryInfo,
} from '../../../src/cli/commands/doctor/redis-server-facts.ts';
import { evaluateLatency } from '../../../src/cli/commands/doctor/latency-check.ts';
import { Section } from '../../../src/cli/commands/doctor/check.ts';
import { readPartialConfig } from '../../../src/config/read-config.ts';

const NOW = Date.UTC(2026, 10, 22);
const DAY_MS = 86_400_000;

describe('evaluateCertificate', () => {
  const valid = {
    host: 'zoom.us',
    problem: undefined,
    issuer: 'Some CA',
    names: 'DNS:other.example',
    validFrom: NOW - 30 * DAY_MS,
    validTo: NOW + 60 * DAY_MS,
  };

  it.each([
    [{}, 'pass', /issued by Some CA, valid until 2027-01-21 \(60 days\)/],
    [
      { validTo: NOW + 13 * DAY_MS },
      'warn',
      /13 days.*Have it renewed by the operator of zoom\.us/,
    ],
    [
      { problem: 'CERT_HAS_EXPIRED', validTo: NOW - DAY_MS },
      'fail',
      /expired on 2026-11-21.*set the clock/,
    ],
    [
      { problem: 'CERT_NOT_YET_VALID', validFrom: NOW + DAY_MS },
      'fail',
      /not valid before 2026-11-23.*clock/,
    ],
    [
      { problem: 'ERR_TLS_CERT_ALTNAME_INVALID' },
      'fail',
      /for DNS:other\.example, not for zoom\.us.*Check the host/,
    ],
    [{ problem: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }, 'fail', /Some CA.*OUTBOUND_TLS_CA_FILE/],
    [{ problem: 'CERT_REVOKED' }, 'fail', /not accepted \(CERT_REVOKED\)/],
  ])('evaluates a certificate with %j as %s', (info, kind, text) => {
    const outcome = evaluateCertificate({ ...valid, ...info }, NOW);
    expect(outcome.kind).toBe(kind);
    expect(Object.values(outcome).join(' ')).toMatch(text);
  });
});

it.each([
  [900, 'pass', 'this machine and it agree'],
  [-4_900, 'pass', 'this machine is 4.9 s behind it'],
  [5_100, 'warn', 'this machine is 5.1 s ahead of it'],
  [-61_000, 'fail', 'this machine is 61 s behind it'],
])('evaluates a clock that is %i ms ahead as %s', (aheadMs, kind, finding) => {
  expect(evaluateClock(aheadMs, 'it')).toMatchObject({ kind, finding });
});

it.each([
  ['7.0.15', 'pass'],
  ['8.1.3', 'pass'],
  ['10.0.0', 'pass'],
  ['6.2.14', 'fail'],
  ['', 'pass'],
])('evaluates the Redis version %j as %s', (version, kind) => {
  expect(evaluateVersion({ version, mode: 'standalone', role: 'master' }).kind).toBe(kind);
});

it('parses a reply to HELLO that is a map or, in RESP2, a list', () => {
  const info = { version: '7.0.15', mode: 'standalone', role: 'master' };
  expect(parseHello(info)).toEqual(info);
  expect(
    parseHello(['version', '7.0.15', 'id', 3, 'mode', 'standalone', 'role', 'master']),
  ).toEqual(info);
  expect(parseHello(null)).toEqual({ version: '', mode: '', role: '' });
});

it.each([
  [[0.2, 900, 0.3], 'pass', '0.3 ms per round trip'],
  [[30, 31, 900], 'warn', '31.0 ms per round trip'],
  [[300, 300, 300], 'fail', '300.0 ms per round trip: each gateway enforces the limits alone'],
])('evaluates round trips of %j ms as %s', (durations, kind, finding) => {
  expect(evaluateLatency(durations, 'Move it closer')).toMatchObject({ kind, finding });
});

describe('evaluateEviction and evaluateMemory', () => {
  const info = (limit: number, used: number, policy: string, evicted: number): string =>
    `# Memory\r\nused_memory:${used}\r\nmaxmemory:${limit}\r\nmaxmemory_policy:${policy}\r\n# Stats\r\nevicted_keys:${evicted}\r\n`;

  it.each<[number, number, string, number, string, string]>([
    [0, 5, 'allkeys-lru', 9, 'pass', 'pass'],
    [100, 50, 'noeviction', 0, 'pass', 'pass'],
    [100, 91, 'noeviction', 0, 'pass', 'warn'],
    [100, 50, 'volatile-ttl', 0, 'warn', 'pass'],
    [100, 50, 'allkeys-lru', 9, 'warn', 'pass'],
    [100, 99, 'allkeys-lru', 9, 'fail', 'pass'],
  ])(
    'evaluates maxmemory %i, used %i, policy %s, %i evicted keys: eviction %s, memory %s',
    (...row) => {
      const [limit, used, policy, evicted, eviction, memory] = row;
      const parsed = parseMemoryInfo(info(limit, used, policy, evicted))!;
      expect(evaluateEviction(parsed).kind).toBe(eviction);
      expect(evaluateMemory(parsed).kind).toBe(memory);
    },
  );

  it('returns undefined when the server does not report memory', () => {
    expect(parseMemoryInfo('# Server\r\nredis_version:7.0.15\r\n')).toBeUndefined();
  });
});

it('warns about an account without credentials', async () => {
  const healthy: HttpCheck = {
    section: new Section('api', 'x', 1_000),
    response: {
      name: 'response',
      kind: 'pass',
      value: { status: 401, isHtml: false, durationMs: 1, date: undefined, midpoint: 0 },
    },
  };
  const { section } = await checkAccount(readPartialConfig({}).accounts[0]!, {
    tokenEndpoint: healthy,
    checkApi: async () => healthy,
    store: undefined,
    keyRing: [],
    endpoints: { required: [], optional: [], unknown: [] },
    fetch,
    timeoutMs: 1_000,
  });
  expect(section.lines.map(({ name, result: { kind } }) => [name, kind])).toEqual([
    ['credentials', 'warn'],
    ['account id', 'skip'],
    ['app', 'skip'],
    ['scopes', 'skip'],
  ]);
});

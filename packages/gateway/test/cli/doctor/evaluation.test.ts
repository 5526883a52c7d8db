import { describe, expect, it } from 'vitest';
import { checkAccount } from '../../../src/cli/commands/doctor/account-check.ts';
import { evaluateCertificate } from '../../../src/cli/commands/doctor/certificate.ts';
import { evaluateClock } from '../../../src/cli/commands/doctor/clock-check.ts';
import type { HttpCheck } from '../../../src/cli/commands/doctor/http-check.ts';
import {
  evaluateEviction,
  evaluateMemory,
  parseMemoryInfo,
} from '../../../src/cli/commands/doctor/redis-memory.ts';
import {
  evaluateLatency,
  evaluateVersion,
  parseHello,
} from '../../../src/cli/commands/doctor/redis-server-facts.ts';
import { Section } from '../../../src/cli/commands/doctor/check.ts';
import { readPartialConfig } from '../../../src/config/partial-config.ts';

const NOW = Date.UTC(2026, 10, 22);
const DAY_MS = 86_400_000;

describe('a certificate', () => {
  const shown = {
    host: 'zoom.us',
    problem: undefined,
    issuer: 'Some CA',
    names: 'DNS:other.example',
    validFrom: NOW - 30 * DAY_MS,
    validTo: NOW + 60 * DAY_MS,
  };

  it.each([
    [{}, 'pass', /by Some CA, valid until 2027-01-21 \(60 days\)/],
    [{ validTo: NOW + 13 * DAY_MS }, 'warn', /13 days.*Have it renewed by whoever runs zoom\.us/],
    [
      { problem: 'CERT_HAS_EXPIRED', validTo: NOW - DAY_MS },
      'fail',
      /ended on 2026-11-21.*set the clock/,
    ],
    [
      { problem: 'CERT_NOT_YET_VALID', validFrom: NOW + DAY_MS },
      'fail',
      /begins on 2026-11-23.*clock/,
    ],
    [
      { problem: 'ERR_TLS_CERT_ALTNAME_INVALID' },
      'fail',
      /for DNS:other\.example, not for zoom\.us.*Check the host/,
    ],
    [{ problem: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }, 'fail', /Some CA.*NODE_EXTRA_CA_CERTS/],
    [{ problem: 'CERT_REVOKED' }, 'fail', /not accepted \(CERT_REVOKED\)/],
  ])('%j: %s', (facts, kind, words) => {
    const outcome = evaluateCertificate({ ...shown, ...facts }, NOW);
    expect(outcome.kind).toBe(kind);
    expect(Object.values(outcome).join(' ')).toMatch(words);
  });
});

it.each([
  [900, 'pass', 'this machine and it agree'],
  [-4_900, 'pass', 'this machine is 4.9 s behind it'],
  [5_100, 'warn', 'this machine is 5.1 s ahead of it'],
  [-61_000, 'fail', 'this machine is 61 s behind it'],
])('a clock that is %i ms ahead: %s', (aheadMs, kind, seen) => {
  expect(evaluateClock(aheadMs, 'it')).toMatchObject({ kind, seen });
});

it.each([
  ['7.0.15', 'pass'],
  ['8.1.3', 'pass'],
  ['10.0.0', 'pass'],
  ['6.2.14', 'fail'],
  ['', 'pass'],
])('a server of version %j: %s', (version, kind) => {
  expect(evaluateVersion({ version, mode: 'standalone', role: 'master' }).kind).toBe(kind);
});

it('the greeting of a server is a map, or a list in the older protocol', () => {
  const facts = { version: '7.0.15', mode: 'standalone', role: 'master' };
  expect(parseHello(facts)).toEqual(facts);
  expect(
    parseHello(['version', '7.0.15', 'id', 3, 'mode', 'standalone', 'role', 'master']),
  ).toEqual(facts);
  expect(parseHello(null)).toEqual({ version: '', mode: '', role: '' });
});

it.each([
  [[0.2, 900, 0.3], 'pass', '0.3 ms for a question'],
  [[30, 31, 900], 'warn', '31.0 ms for a question'],
  [[300, 300, 300], 'fail', '300.0 ms for a question: limits are kept by each gateway for itself'],
])('questions that took %j ms: %s', (times, kind, seen) => {
  expect(evaluateLatency(times)).toMatchObject({ kind, seen });
});

describe('memory', () => {
  const info = (limit: number, used: number, policy: string, evicted: number): string =>
    `# Memory\r\nused_memory:${used}\r\nmaxmemory:${limit}\r\nmaxmemory_policy:${policy}\r\n# Stats\r\nevicted_keys:${evicted}\r\n`;

  it.each<[number, number, string, number, string, string]>([
    [0, 5, 'allkeys-lru', 9, 'pass', 'pass'],
    [100, 50, 'noeviction', 0, 'pass', 'pass'],
    [100, 91, 'noeviction', 0, 'pass', 'warn'],
    [100, 50, 'volatile-ttl', 0, 'warn', 'pass'],
    [100, 50, 'allkeys-lru', 9, 'warn', 'pass'],
    [100, 99, 'allkeys-lru', 9, 'fail', 'pass'],
  ])('%i of it, %i used, %s, %i evicted: %s, %s', (...given) => {
    const [limit, used, policy, evicted, eviction, memory] = given;
    const facts = parseMemoryInfo(info(limit, used, policy, evicted))!;
    expect(evaluateEviction(facts).kind).toBe(eviction);
    expect(evaluateMemory(facts).kind).toBe(memory);
  });

  it('is not told of by every server', () => {
    expect(parseMemoryInfo('# Server\r\nredis_version:7.0.15\r\n')).toBeUndefined();
  });
});

it('an account without credentials is one for the sandbox', async () => {
  const way: HttpCheck = {
    section: new Section('api', 'x', 1_000),
    response: {
      name: 'answer',
      kind: 'pass',
      value: { status: 401, isHtml: false, durationMs: 1, date: undefined, midpoint: 0 },
    },
  };
  const { section } = await checkAccount(readPartialConfig({}).accounts[0]!, {
    tokenEndpoint: way,
    checkApi: async () => way,
    redis: undefined,
    keyRing: [],
    required: { required: [], optional: [], unknown: [] },
    timeoutMs: 1_000,
  });
  expect(section.lines.map(({ name, result: { kind } }) => [name, kind])).toEqual([
    ['credentials', 'warn'],
    ['account id', 'skip'],
    ['app', 'skip'],
    ['scopes', 'skip'],
  ]);
});

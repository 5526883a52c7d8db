import { fail, pass, warn, type CheckOutcome } from './outcome.ts';

/** What a server says of itself when it is greeted, which every user may do. */
export interface ServerInfo {
  readonly version: string;
  readonly mode: string;
  readonly role: string;
}

const MIN_MAJOR_VERSION = 7;
/** The pacer gives up on a call of Redis after 250 ms, the store after a second. */
const WARN_LATENCY_MS = 20;
const FAIL_LATENCY_MS = 250;

/** Reads the answer of `HELLO`, which is a map or, in the older protocol, a list. */
export function parseHello(answer: unknown): ServerInfo {
  const map = Array.isArray(answer) ? pairs(answer) : Object.entries(answer ?? {});
  const facts = new Map(map.map(([name, value]) => [String(name), String(value)]));
  return {
    version: facts.get('version') ?? '',
    mode: facts.get('mode') ?? '',
    role: facts.get('role') ?? '',
  };
}

function pairs(list: readonly unknown[]): [unknown, unknown][] {
  return list.flatMap((name, at) =>
    at % 2 === 0 ? [[name, list[at + 1]] as [unknown, unknown]] : [],
  );
}

/** Judges how old a server is. */
export function evaluateVersion({ version }: ServerInfo): CheckOutcome<true> {
  const major = Number.parseInt(version, 10);
  if (!(major < MIN_MAJOR_VERSION)) return pass(version, true);
  return fail(
    `${version} is too old`,
    `Use Redis ${MIN_MAJOR_VERSION} or newer, or Valkey: the scripts rely on it`,
  );
}

/** Judges what a server is within its installation. */
export function evaluateRole({ mode, role }: ServerInfo): CheckOutcome<true> {
  const setting = 'redis.url (REDIS_URL)';
  if (mode === 'sentinel') {
    return fail(
      'this is a Sentinel, which keeps no keys',
      `Put the address of the primary into ${setting}; the gateway does not ask Sentinels for it`,
    );
  }
  if (mode === 'cluster') {
    return fail(
      'this server is part of a cluster, and the gateway does not follow it to the others',
      `Put a server of its own into ${setting}. (The library takes clients of clusters.)`,
    );
  }
  if (role !== 'master') {
    return fail(
      'this is a replica, which takes no writes',
      `Put the address of the primary into ${setting}`,
    );
  }
  return pass('a primary', true);
}

/** Judges the time of a question and its answer. @param times of some, ms. */
export function evaluateLatency(times: readonly number[]): CheckOutcome<true> {
  const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  const seen = `${median.toFixed(1)} ms for a question`;
  const todo =
    'Bring Redis nearer, and look at its load (redis-cli --latency, SLOWLOG GET): ' +
    'each new token and each paced request waits for it';
  if (median > FAIL_LATENCY_MS)
    return fail(`${seen}: limits are kept by each gateway for itself`, todo);
  return median > WARN_LATENCY_MS ? warn(seen, todo, true) : pass(seen, true);
}

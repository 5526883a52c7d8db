import { Secret } from '../secret.ts';
import type {
  AcquireResult,
  AcquireRequest,
  Lease,
  MintedRecord,
  TokenStore,
} from '../store/token-store.ts';

/** A store to be examined, and the time it lives in. */
export interface StoreUnderTest {
  readonly store: TokenStore;
  /** Lets so much time pass for the store, ms, as its own clock sees it. */
  readonly advance: (ms: number) => Promise<void>;
}

/** One rule that every {@link TokenStore} must keep. Register it with any test runner: `it(name, run)`. */
export interface StoreContractCase {
  readonly name: string;
  readonly run: () => Promise<void>;
}

const LEASE_MS = 12_000;
const HOUR = 3_600_000;
const GRACE_PERIOD_MS = 5_000;
/** How often, and after how many ms, something that begins in the background is looked for. */
const MAX_ATTEMPTS = 200;
const POLL_MS = 25;
/** Stores with a clock of their own move on a little during a test. */
const TOLERANCE_MS = 2_000;

/**
 * The rules of a token store, as cases for any test runner.
 *
 * @param make a new store for each case; it may share a server with others, as each case has its own key.
 * @example
 * for (const { name, run } of storeContract(makeMyStore)) it(name, run);
 */
export function storeContract(make: () => Promise<StoreUnderTest>): StoreContractCase[] {
  return Object.entries(cases).map(([name, rule]) => ({
    name,
    run: async () => rule(await make(), `${crypto.randomUUID()} ключ 鍵`),
  }));
}

type ContractCase = (under: StoreUnderTest, key: string) => Promise<void>;

const cases: Readonly<Record<string, ContractCase>> = {
  async 'grants the lease to one asker, and tells the others to wait'({ store }, key) {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => store.acquire(key, request(`owner-${i}`))),
    );
    assertEqual(answers.filter((answer) => answer.kind === 'lease').length, 1, 'leases');
    assertEqual(answers.filter((answer) => answer.kind === 'wait').length, 19, 'waits');
  },

  async 'gives a committed token to everyone, with its age and its end'({ store, advance }, key) {
    const lease = await acquireLease(store, key, 'a');
    assertEqual(
      (await store.commit(key, lease, minted('token-1', { elapsedMs: 400 }))).kind,
      'committed',
      'commit',
    );
    await advance(10_000);
    const answer = await store.acquire(key, request('b'));
    if (answer.kind !== 'use') throw new Error(`expected use, got ${answer.kind}`);
    assertEqual(answer.record.generation, lease.fence, 'generation');
    assertEqual(answer.record.payload?.reveal(), 'token-1', 'payload');
    assertClose(answer.record.ageMs, 10_400, 'age');
    assertClose(answer.record.remainingMs, HOUR - 10_400, 'remaining');
    assertClose(answer.record.refreshInMs, 2_400_000 - 10_400, 'refresh');
    assertEqual(answer.record.confirmedMsAgo, undefined, 'confirmation');
  },

  async 'keeps a payload of any characters as it is'({ store }, key) {
    const payload = '{"token":"é \\u0000 漢字 \\" \n","scopes":["a b"]}';
    await commitToken(store, key, payload);
    assertEqual(
      (await acquireToken(store, key, request('b'))).payload?.reveal(),
      payload,
      'payload',
    );
  },

  async 'does not grant the lease again while the token is not due'({ store }, key) {
    const { generation } = await commitToken(store, key, 'token-1');
    const late = await store.acquire(key, request('late', { seenGeneration: generation }));
    assertEqual(late.kind, 'use', 'the late waker');
  },

  async 'grants the lease when the token is due, and the newer one replaces it'(
    { store, advance },
    key,
  ) {
    const first = await commitToken(store, key, 'token-1');
    await advance(2_400_001);
    const lease = await acquireLease(store, key, 'b', { seenGeneration: first.generation });
    assert(lease.fence > first.generation, 'the generation grows');
    await store.commit(key, lease, minted('token-2'));
    const record = await acquireToken(
      store,
      key,
      request('c', { seenGeneration: first.generation }),
    );
    assertEqual(record.payload?.reveal(), 'token-2', 'payload');
  },

  async 'gives a due token to one who has none'({ store, advance }, key) {
    const { generation } = await commitToken(store, key, 'token-1');
    await advance(2_400_001);
    await acquireLease(store, key, 'minter', { seenGeneration: generation });
    assertEqual(
      (await acquireToken(store, key, request('cold'))).payload?.reveal(),
      'token-1',
      'payload',
    );
  },

  async 'does not give a token with less life than needed'({ store, advance }, key) {
    await commitToken(store, key, 'token-1');
    await advance(HOUR - 30_000);
    assertEqual(
      (await store.acquire(key, request('b', { minRemainingMs: 60_000 }))).kind,
      'lease',
      'answer',
    );
  },

  async 'lets another have the lease when its holder is gone'({ store, advance }, key) {
    const lost = await acquireLease(store, key, 'crashed');
    await advance(LEASE_MS + 1);
    const taken = await acquireLease(store, key, 'next');
    assert(taken.fence > lost.fence, 'the fence grows');
  },

  async 'does not let an old holder give back the lease of the next'({ store, advance }, key) {
    const old = await acquireLease(store, key, 'old');
    await advance(LEASE_MS + 1);
    await acquireLease(store, key, 'next');
    await store.release(key, old);
    assertEqual(
      (await store.acquire(key, request('third'))).kind,
      'wait',
      'after the old one released',
    );
    await store.fail(key, old, failure());
    const answer = await store.acquire(key, request('third'));
    assert(answer.kind !== 'lease', 'the lease is still held after the old one failed');
  },

  async 'keeps a late commit that is the first, without harm to the newer lease'(
    { store, advance },
    key,
  ) {
    const late = await acquireLease(store, key, 'late');
    await advance(LEASE_MS + 1);
    const next = await acquireLease(store, key, 'next');
    assertEqual(
      (await store.commit(key, late, minted('late'))).kind,
      'committed',
      'the late commit',
    );
    assertEqual(
      (await store.commit(key, next, minted('next'))).kind,
      'committed',
      'the newer commit',
    );
    assertEqual(
      (await acquireToken(store, key, request('c'))).payload?.reveal(),
      'next',
      'payload',
    );
  },

  async 'refuses a commit that is older than the record'({ store, advance }, key) {
    const late = await acquireLease(store, key, 'late');
    await advance(LEASE_MS + 1);
    const next = await acquireLease(store, key, 'next');
    await store.commit(key, next, minted('next'));
    assertEqual((await store.commit(key, late, minted('late'))).kind, 'stale', 'the late commit');
    assertEqual(
      (await acquireToken(store, key, request('c'))).payload?.reveal(),
      'next',
      'payload',
    );
  },

  async 'takes one of many commits for the same generation'({ store }, key) {
    const lease = await acquireLease(store, key, 'a');
    const commits = await Promise.all(
      Array.from({ length: 20 }, (_, i) => store.commit(key, lease, minted(`token-${i}`))),
    );
    assertEqual(commits.filter((commit) => commit.kind === 'committed').length, 1, 'commits taken');
  },

  async 'pauses everyone after a failure, longer after each, and forgets it after a success'(
    { store, advance },
    key,
  ) {
    const first = await store.fail(key, await acquireLease(store, key, 'a'), failure());
    assertEqual(first.failures, 1, 'failures');
    const cooled = await store.acquire(key, request('b'));
    if (cooled.kind !== 'cooldown') throw new Error(`expected cooldown, got ${cooled.kind}`);
    assertEqual(cooled.code, 'TOKEN_ENDPOINT_FAILED', 'code');
    assertClose(cooled.remainingMs, 10_000, 'pause');
    await advance(10_001);
    const second = await store.fail(key, await acquireLease(store, key, 'b'), failure());
    assertEqual(second.failures, 2, 'failures in a row');
    assertClose(second.remainingMs, 20_000, 'second pause');
    await advance(20_001);
    await store.commit(key, await acquireLease(store, key, 'c'), minted('token-1'));
    await advance(HOUR);
    assertEqual(
      (await store.fail(key, await acquireLease(store, key, 'd'), failure())).failures,
      1,
      'after a success',
    );
  },

  async 'gives the lease back after a failure'({ store, advance }, key) {
    await store.fail(key, await acquireLease(store, key, 'a'), failure({ baseMs: 3_000 }));
    await advance(3_001);
    assertEqual((await store.acquire(key, request('b'))).kind, 'lease', 'after the pause');
  },

  async 'waits as long as the token endpoint asked for'({ store }, key) {
    const pause = await store.fail(
      key,
      await acquireLease(store, key, 'a'),
      failure({ retryAfterMs: 90_000 }),
    );
    assertClose(pause.remainingMs, 90_000, 'pause');
  },

  async 'ignores a failure that comes after a newer token'({ store, advance }, key) {
    const late = await acquireLease(store, key, 'late');
    await advance(LEASE_MS + 1);
    const next = await acquireLease(store, key, 'next');
    await store.commit(key, next, minted('next'));
    assertEqual((await store.fail(key, late, failure())).remainingMs, 0, 'pause');
    await advance(2_400_001);
    await acquireLease(store, key, 'after', { seenGeneration: next.fence });
  },

  async 'answers a refusal of an older token with the newer one'({ store, advance }, key) {
    const first = await commitToken(store, key, 'token-1');
    await advance(2_400_001);
    const lease = await acquireLease(store, key, 'b', { seenGeneration: first.generation });
    await store.commit(key, lease, minted('token-2'));
    const record = await acquireToken(store, key, rejection(first.generation, 100));
    assertEqual(record.payload?.reveal(), 'token-2', 'payload');
  },

  async 'mints once for many refusals of the same token'({ store, advance }, key) {
    const { generation } = await commitToken(store, key, 'token-1');
    await advance(60_000);
    await store.confirm(key, generation);
    await advance(60_000);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        store.acquire(key, { ...rejection(generation, 100), owner: `o${i}` }),
      ),
    );
    assertEqual(answers.filter((answer) => answer.kind === 'lease').length, 1, 'leases');
  },

  async 'does not believe a refusal from before the first success'({ store, advance }, key) {
    const { generation } = await commitToken(store, key, 'token-1');
    await advance(60_000);
    assertEqual(await store.confirm(key, generation), true, 'first confirmation');
    assertEqual(await store.confirm(key, generation), false, 'second confirmation');
    await advance(10_000);
    assertEqual(
      (await store.acquire(key, rejection(generation, 30_000))).kind,
      'still-valid',
      'old evidence',
    );
    assertEqual(
      (await store.acquire(key, rejection(generation, 100))).kind,
      'lease',
      'new evidence',
    );
  },

  async 'leaves a new token alone until it has settled'({ store, advance }, key) {
    const { generation } = await commitToken(store, key, 'token-1');
    const early = await store.acquire(key, rejection(generation, 100));
    if (early.kind !== 'grace-period') throw new Error(`expected settling, got ${early.kind}`);
    assert(early.remainingMs <= GRACE_PERIOD_MS, 'the wait is at most the settling time');
    await advance(60_000);
    assertEqual(
      (await store.acquire(key, rejection(generation, 59_000))).kind,
      'still-valid',
      'evidence from then',
    );
    const lease = await acquireLease(store, key, 'c', rejection(generation, 100));
    assertEqual(lease.consecutiveRejections, 1, 'streak');
    await store.commit(key, lease, minted('token-2'));
    await advance(GRACE_PERIOD_MS + TOLERANCE_MS);
    assertEqual(
      (await store.acquire(key, rejection(lease.fence, 0))).kind,
      'grace-period',
      'the next one settles longer',
    );
  },

  async 'takes an unreadable record for absent'({ store }, key) {
    const { generation } = await commitToken(store, key, 'token-1');
    const answer = await store.acquire(key, request('b', { unreadableGeneration: generation }));
    if (answer.kind !== 'lease') throw new Error(`expected lease, got ${answer.kind}`);
    assert(answer.lease.fence > generation, 'the generation grows');
  },

  async 'does not confirm a generation that is not the current one'({ store }, key) {
    const { generation } = await commitToken(store, key, 'token-1');
    assertEqual(await store.confirm(key, generation + 1), false, 'a newer one');
    assertEqual(await store.confirm(key, generation - 1), false, 'an older one');
  },

  async 'takes back a lost token, and no older one'({ store }, key) {
    const { generation } = await commitToken(store, key, 'token-1');
    const held = await acquireToken(store, key, request('b'));
    await store.clear(key);
    assertEqual(await store.restore(key, { ...held, confirmedMsAgo: 1_000 }), true, 'healed');
    const healed = await acquireToken(store, key, request('c'));
    assertEqual(healed.payload?.reveal(), 'token-1', 'payload');
    assertEqual(healed.generation, generation, 'generation');
    assertClose(healed.remainingMs, held.remainingMs, 'remaining');
    assertClose(healed.confirmedMsAgo ?? -Infinity, 1_000, 'confirmation');
    assertEqual(await store.restore(key, held), false, 'the same again');
    assertEqual(
      await store.restore(key, { ...held, generation: generation - 1 }),
      false,
      'an older one',
    );
  },

  async 'ends the pause after a failure when it is cleared'({ store }, key) {
    await store.fail(key, await acquireLease(store, key, 'a'), failure());
    await store.clear(key);
    assertEqual((await store.acquire(key, request('b'))).kind, 'lease', 'after clear');
  },

  async 'tells who listens of a newer generation, until told to stop'({ store, advance }, key) {
    if (store.subscribe === undefined) return;
    let heard = 0;
    const stop = await store.subscribe(key, (generation) => {
      heard = generation;
    });
    await store.subscribe(`${key}2`, () => {
      heard = -1;
    });
    let { generation } = await commitToken(store, key, 'token-1');
    // Listening may begin a little later: what is committed before that is not heard of.
    for (let tries = 0; heard === 0 && tries < MAX_ATTEMPTS; tries += 1) {
      await advance(2_400_001);
      const lease = await acquireLease(store, key, 'minter', { seenGeneration: generation });
      await store.commit(key, lease, minted('token-2'));
      generation = lease.fence;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    assertEqual(heard, generation, 'the generation heard of');
    await stop();
  },

  async 'remembers the generation after the record is cleared'({ store }, key) {
    const { generation } = await commitToken(store, key, 'token-1');
    await store.clear(key);
    assert(
      (await acquireLease(store, key, 'b')).fence > generation,
      'the fence is above the cleared generation',
    );
  },

  async 'tells people who minted, who is minting and why all pause, if it tells anything'(
    { store, advance },
    key,
  ) {
    if (store.inspect === undefined) return;
    assertEqual(JSON.stringify(await store.inspect(key)), '{}', 'nothing');
    const { generation } = await commitToken(store, key, 'token-1');
    await advance(60_000);
    const lease = await acquireLease(store, key, 'b', { seenGeneration: generation + 1 });
    const minting = await store.inspect(key);
    assertEqual(minting.record?.generation, generation, 'generation');
    assertEqual(minting.record?.mintedBy, 'minter', 'minter');
    assertClose(minting.record?.ageMs ?? 0, 60_000, 'age');
    assertClose(minting.record?.refreshInMs ?? 0, 2_340_000, 'refresh');
    assertEqual(minting.lease?.owner, 'b', 'lease');
    assertClose(minting.lease?.remainingMs ?? 0, LEASE_MS, 'lease');
    await store.fail(key, lease, failure());
    const pausing = await store.inspect(key);
    assertEqual(pausing.lease, undefined, 'lease after a failure');
    assertEqual(pausing.cooldown?.code, 'TOKEN_ENDPOINT_FAILED', 'code');
    assertEqual(pausing.cooldown?.failures, 1, 'failures');
    assertClose(pausing.cooldown?.remainingMs ?? 0, 10_000, 'pause');
    assert(!JSON.stringify(pausing).includes('token-1'), 'it holds no token');
  },

  async 'keeps keys apart'({ store }, key) {
    await commitToken(store, key, 'token-1');
    assertEqual((await store.acquire(`${key}2`, request('b'))).kind, 'lease', 'another key');
  },
};

function request(owner: string, changes: Partial<AcquireRequest> = {}): AcquireRequest {
  return {
    owner,
    leaseMs: LEASE_MS,
    seenGeneration: 0,
    unreadableGeneration: 0,
    minRemainingMs: 0,
    counterTtlMs: 4 * HOUR,
    ...changes,
  };
}

function rejection(generation: number, elapsedMs: number): AcquireRequest {
  const rejected = {
    generation,
    elapsedMs,
    gracePeriodMs: GRACE_PERIOD_MS,
    maxGracePeriodMs: 300_000,
  };
  return request('refused', { seenGeneration: generation, rejected });
}

function minted(payload: string, changes: Partial<MintedRecord> = {}): MintedRecord {
  return {
    lifetimeMs: HOUR,
    elapsedMs: 0,
    refreshAfterMs: 2_400_000,
    payload: new Secret(payload),
    ...changes,
  };
}

function failure(changes: object = {}) {
  const pace = { baseMs: 10_000, capMs: 60_000, retryAfterMs: 0, random: 1 };
  return { code: 'TOKEN_ENDPOINT_FAILED' as const, ...pace, ...changes };
}

async function acquireLease(
  store: TokenStore,
  key: string,
  owner: string,
  changes: Partial<AcquireRequest> = {},
): Promise<Lease> {
  const answer = await store.acquire(key, request(owner, { ...changes, owner }));
  if (answer.kind !== 'lease') throw new Error(`expected lease, got ${answer.kind}`);
  return answer.lease;
}

async function commitToken(
  store: TokenStore,
  key: string,
  payload: string,
): Promise<{ generation: number }> {
  const lease = await acquireLease(store, key, 'minter');
  await store.commit(key, lease, minted(payload));
  return { generation: lease.fence };
}

async function acquireToken(store: TokenStore, key: string, question: AcquireRequest) {
  const answer: AcquireResult = await store.acquire(key, question);
  if (answer.kind !== 'use') throw new Error(`expected use, got ${answer.kind}`);
  return answer.record;
}

function assertEqual(actual: unknown, expected: unknown, what: string): void {
  if (!Object.is(actual, expected))
    throw new Error(`${what}: expected ${String(expected)}, got ${String(actual)}`);
}

function assertClose(actual: number, expected: number, what: string): void {
  assert(
    Math.abs(actual - expected) <= TOLERANCE_MS,
    `${what}: expected about ${expected}, got ${actual}`,
  );
}

function assert(value: boolean, what: string): void {
  if (!value) throw new Error(`not true: ${what}`);
}

import { Secret } from '../access-token.ts';
import type {
  AcquireResult,
  AcquireRequest,
  Lease,
  MintedRecord,
  TokenStore,
} from '../store/token-store.ts';

/** A store under test, and control over its time. */
export interface StoreUnderTest {
  readonly store: TokenStore;
  /** Advances the store's own clock by a number of ms. */
  readonly advance: (ms: number) => Promise<void>;
}

/** A test that every {@link TokenStore} must pass. Register it with any test runner: `it(name, run)`. */
export interface StoreContractCase {
  readonly name: string;
  readonly run: () => Promise<void>;
}

const LEASE_MS = 12_000;
/** Longer than an accepted token's rejection waits for a contradiction. */
const DOUBT_MS = 2_000;
const HOUR = 3_600_000;
const GRACE_PERIOD_MS = 5_000;
/** Limits of polling for an effect that starts in the background. */
const MAX_ATTEMPTS = 200;
const POLL_MS = 25;
/** Tolerance for stores on a real clock, which advances during a test. */
const TOLERANCE_MS = 2_000;

/**
 * Returns the tests of the {@link TokenStore} contract for any test runner. A test throws if it fails.
 *
 * @param make creates the store for one test. Stores may share a server, since each test uses its own key.
 * @example
 * ```ts
 * const make = async () => {
 *   const clock = fakeClock();
 *   return { store: myStore(clock), advance: (ms) => clock.advance(ms) };
 * };
 * for (const { name, run } of storeContract(make)) it(name, run);
 * ```
 */
export function storeContract(make: () => Promise<StoreUnderTest>): StoreContractCase[] {
  return Object.entries(cases).map(([name, test]) => ({
    name,
    run: async () => test(await make(), `${crypto.randomUUID()} ключ 鍵`),
  }));
}

type ContractCase = (subject: StoreUnderTest, key: string) => Promise<void>;

const cases: Readonly<Record<string, ContractCase>> = {
  async 'grants the lease to one process and makes the others wait'({ store }, key) {
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, i) => store.acquire(key, request(`owner-${i}`))),
    );
    assertEqual(results.filter((result) => result.kind === 'lease').length, 1, 'leases');
    assertEqual(results.filter((result) => result.kind === 'wait').length, 19, 'waits');
  },

  async 'returns a committed token to every process with its age and remaining lifetime'(
    { store, advance },
    key,
  ) {
    const lease = await acquireLease(store, key, 'a');
    assertEqual(
      (await store.commit(key, lease, minted('token-1', { elapsedMs: 400 }))).kind,
      'committed',
      'commit',
    );
    await advance(10_000);
    const result = await store.acquire(key, request('b'));
    if (result.kind !== 'use') throw new Error(`expected use, got ${result.kind}`);
    assertEqual(result.record.generation, lease.fence, 'generation');
    assertEqual(result.record.payload?.reveal(), 'token-1', 'payload');
    assertClose(result.record.ageMs, 10_400, 'age');
    assertClose(result.record.remainingMs, HOUR - 10_400, 'remaining');
    assertClose(result.record.refreshInMs, 2_400_000 - 10_400, 'refresh');
    assertEqual(result.record.confirmedMsAgo, undefined, 'confirmation');
  },

  async 'returns a payload of any characters unchanged'({ store }, key) {
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
    assertEqual(late.kind, 'use', 'the late process');
  },

  async 'grants the lease when the token is due and replaces the token with the newer one'(
    { store, advance },
    key,
  ) {
    const first = await commitToken(store, key, 'token-1');
    await advance(2_400_001);
    const lease = await acquireLease(store, key, 'b', { seenGeneration: first.generation });
    assert(lease.fence > first.generation, 'the generation increases');
    await store.commit(key, lease, minted('token-2'));
    const record = await acquireToken(
      store,
      key,
      request('c', { seenGeneration: first.generation }),
    );
    assertEqual(record.payload?.reveal(), 'token-2', 'payload');
  },

  async 'returns a due token to a process without a token'({ store, advance }, key) {
    const { generation } = await commitToken(store, key, 'token-1');
    await advance(2_400_001);
    await acquireLease(store, key, 'minter', { seenGeneration: generation });
    assertEqual(
      (await acquireToken(store, key, request('cold'))).payload?.reveal(),
      'token-1',
      'payload',
    );
  },

  async 'does not return a token with less remaining lifetime than requested'(
    { store, advance },
    key,
  ) {
    await commitToken(store, key, 'token-1');
    await advance(HOUR - 30_000);
    assertEqual(
      (await store.acquire(key, request('b', { minRemainingMs: 60_000 }))).kind,
      'lease',
      'result',
    );
  },

  async 'grants the lease to another process after the lease has expired'({ store, advance }, key) {
    const lost = await acquireLease(store, key, 'crashed');
    await advance(LEASE_MS + 1);
    const next = await acquireLease(store, key, 'next');
    assert(next.fence > lost.fence, 'the fence increases');
  },

  async 'does not let a previous holder release the lease of the next one'(
    { store, advance },
    key,
  ) {
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
    const result = await store.acquire(key, request('third'));
    assert(result.kind !== 'lease', 'the lease is still held after the old one failed');
  },

  async 'accepts a late first commit without affecting the newer lease'({ store, advance }, key) {
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

  async 'rejects a commit that is older than the record'({ store, advance }, key) {
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

  async 'accepts one of many commits of the same generation'({ store }, key) {
    const lease = await acquireLease(store, key, 'a');
    const commits = await Promise.all(
      Array.from({ length: 20 }, (_, i) => store.commit(key, lease, minted(`token-${i}`))),
    );
    assertEqual(
      commits.filter((commit) => commit.kind === 'committed').length,
      1,
      'accepted commits',
    );
  },

  async 'starts a cooldown after a failure that grows with each one, and resets it after a success'(
    { store, advance },
    key,
  ) {
    const first = await store.fail(key, await acquireLease(store, key, 'a'), failure());
    assertEqual(first.failures, 1, 'failures');
    const blocked = await store.acquire(key, request('b'));
    if (blocked.kind !== 'cooldown') throw new Error(`expected cooldown, got ${blocked.kind}`);
    assertEqual(blocked.code, 'TOKEN_ENDPOINT_FAILED', 'code');
    assertClose(blocked.remainingMs, 10_000, 'cooldown');
    await advance(10_001);
    const second = await store.fail(key, await acquireLease(store, key, 'b'), failure());
    assertEqual(second.failures, 2, 'consecutive failures');
    assertClose(second.remainingMs, 20_000, 'second cooldown');
    await advance(20_001);
    await store.commit(key, await acquireLease(store, key, 'c'), minted('token-1'));
    await advance(HOUR);
    assertEqual(
      (await store.fail(key, await acquireLease(store, key, 'd'), failure())).failures,
      1,
      'after a success',
    );
  },

  async 'releases the lease after a failure'({ store, advance }, key) {
    await store.fail(key, await acquireLease(store, key, 'a'), failure({ baseMs: 3_000 }));
    await advance(3_001);
    assertEqual((await store.acquire(key, request('b'))).kind, 'lease', 'after the cooldown');
  },

  async 'extends the cooldown to the Retry-After of the token endpoint'({ store }, key) {
    const cooldown = await store.fail(
      key,
      await acquireLease(store, key, 'a'),
      failure({ retryAfterMs: 90_000 }),
    );
    assertClose(cooldown.remainingMs, 90_000, 'cooldown');
  },

  async 'ignores a failure that arrives after a newer token'({ store, advance }, key) {
    const late = await acquireLease(store, key, 'late');
    await advance(LEASE_MS + 1);
    const next = await acquireLease(store, key, 'next');
    await store.commit(key, next, minted('next'));
    assertEqual((await store.fail(key, late, failure())).remainingMs, 0, 'cooldown');
    await advance(2_400_001);
    await acquireLease(store, key, 'after', { seenGeneration: next.fence });
  },

  async 'returns the newer token after the rejection of an older one'({ store, advance }, key) {
    const first = await commitToken(store, key, 'token-1');
    await advance(2_400_001);
    const lease = await acquireLease(store, key, 'b', { seenGeneration: first.generation });
    await store.commit(key, lease, minted('token-2'));
    const record = await acquireToken(store, key, rejection(first.generation, 100));
    assertEqual(record.payload?.reveal(), 'token-2', 'payload');
  },

  async 'grants one lease for many rejections of the same token'({ store, advance }, key) {
    const { generation } = await commitToken(store, key, 'token-1');
    await advance(60_000);
    await store.confirm(key, generation, 0);
    await advance(60_000);
    const doubted = await store.acquire(key, rejection(generation, 100));
    assertEqual(doubted.kind, 'doubted', 'the first rejection');
    await advance(DOUBT_MS);
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        store.acquire(key, { ...rejection(generation, 100), owner: `o${i}` }),
      ),
    );
    assertEqual(results.filter((result) => result.kind === 'lease').length, 1, 'leases');
  },

  async 'ignores a rejected request that was sent before the first confirmation'(
    { store, advance },
    key,
  ) {
    const { generation } = await commitToken(store, key, 'token-1');
    await advance(60_000);
    assertEqual(await store.confirm(key, generation, 0), true, 'first confirmation');
    assertEqual(await store.confirm(key, generation, 0), false, 'second confirmation');
    await advance(10_000);
    assertEqual(
      (await store.acquire(key, rejection(generation, 30_000))).kind,
      'still-valid',
      'a request from before the confirmation',
    );
    assertEqual(
      (await store.acquire(key, rejection(generation, 100))).kind,
      'doubted',
      'a request from after the confirmation',
    );
  },

  async 'replaces an accepted token unless a later request contradicts its rejection in time'(
    { store, advance },
    key,
  ) {
    const { generation } = await commitToken(store, key, 'token-1');
    await store.confirm(key, generation, 0);
    await advance(60_000);
    await store.acquire(key, rejection(generation, 1_000));
    assertEqual(await store.confirm(key, generation, 30_000), false, 'an earlier request');
    assertEqual(await store.confirm(key, generation, 0), true, 'a later request');
    assertEqual(
      (await store.acquire(key, rejection(generation, 1_000))).kind,
      'still-valid',
      'after the contradiction',
    );
    await advance(60_000);
    const again = await store.acquire(key, rejection(generation, 0));
    if (again.kind !== 'doubted') throw new Error(`expected doubted, got ${again.kind}`);
    assert(again.doubtMs > 0, 'the doubt is longer');
    await advance(again.remainingMs + TOLERANCE_MS);
    const lease = await acquireLease(store, key, 'c', rejection(generation, 0));
    assertEqual(lease.inherited.deaths, 1, 'deaths');
    assertClose(lease.inherited.deathAgeMs, 120_000, 'age at the death');
  },

  async 'announces a doubt and its end'({ store, advance }, key) {
    if (store.subscribe === undefined) return;
    const announced = new Set<string>();
    const unsubscribe = await store.subscribe(
      key,
      ({ kind }) => void (kind !== 'committed' && announced.add(kind)),
    );
    const { generation } = await commitToken(store, key, 'token-1');
    await store.confirm(key, generation, 0);
    for (let attempts = 0; announced.size < 2 && attempts < MAX_ATTEMPTS; attempts += 1) {
      await advance(10_000);
      await store.acquire(key, rejection(generation, 1_000));
      await store.confirm(key, generation, 0);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    assert(announced.has('doubted') && announced.has('accepted'), 'doubt and acceptance');
    await unsubscribe();
  },

  async 'renews a lease for its holder only'({ store, advance }, key) {
    const lease = await acquireLease(store, key, 'slow');
    await advance(LEASE_MS - TOLERANCE_MS);
    assertEqual(await store.renew(key, lease, LEASE_MS), true, 'the holder');
    await advance(LEASE_MS - TOLERANCE_MS);
    assertEqual((await store.acquire(key, request('b'))).kind, 'wait', 'the renewed lease');
    await advance(LEASE_MS);
    await acquireLease(store, key, 'next');
    assertEqual(await store.renew(key, lease, LEASE_MS), false, 'a previous holder');
  },

  async 'binds only the holders of rejected credentials by their cooldown'({ store }, key) {
    const wrong = { credentials: 'wrong' };
    const lease = await acquireLease(store, key, 'a', wrong);
    await store.fail(key, lease, failure({ areCredentialsRejected: true }));
    assertEqual((await store.acquire(key, request('b', wrong))).kind, 'cooldown', 'the same');
    const right = await acquireLease(store, key, 'c', { credentials: 'right' });
    await store.commit(key, right, minted('token-1'));
    const record = await acquireToken(store, key, request('b', wrong));
    assertEqual(record.payload?.reveal(), 'token-1', 'the token for those with the wrong ones');
    await store.clear(key, 'right');
    assertEqual((await store.acquire(key, request('b', wrong))).kind, 'cooldown', 'still');
    await store.clear(key, 'wrong');
    await acquireLease(store, key, 'b', wrong);
  },

  async 'tells with which credentials a token was minted'({ store }, key) {
    const lease = await acquireLease(store, key, 'a', { credentials: 'first' });
    await store.commit(key, lease, minted('token-1'));
    const record = await acquireToken(store, key, request('b', { credentials: 'second' }));
    assertEqual(record.mintedWith, 'first', 'the credentials');
    const view = String(JSON.stringify(await store.inspect?.(key, '')));
    assert(!view.includes('first'), 'not for display');
  },

  async 'grants the lease to a process by whose clock its token is due'({ store }, key) {
    const { generation } = await commitToken(store, key, 'token-1');
    const due = { seenGeneration: generation, seenRefreshInMs: 0 };
    await acquireLease(store, key, 'b', due);
  },

  async 'does not replace a rejected new token within its grace period'({ store, advance }, key) {
    const { generation } = await commitToken(store, key, 'token-1');
    const early = await store.acquire(key, rejection(generation, 100));
    if (early.kind !== 'grace-period') throw new Error(`expected grace-period, got ${early.kind}`);
    assert(early.remainingMs <= GRACE_PERIOD_MS, 'the wait is at most the grace period');
    await advance(60_000);
    assertEqual(
      (await store.acquire(key, rejection(generation, 59_000))).kind,
      'still-valid',
      'a request from within the grace period',
    );
    const lease = await acquireLease(store, key, 'c', rejection(generation, 100));
    assertEqual(lease.inherited.consecutiveRejections, 1, 'consecutive rejections');
    await store.commit(key, lease, minted('token-2'));
    await advance(GRACE_PERIOD_MS + TOLERANCE_MS);
    assertEqual(
      (await store.acquire(key, rejection(lease.fence, 0))).kind,
      'grace-period',
      'the grace period of the next one is longer',
    );
  },

  async 'treats an unreadable record as absent'({ store }, key) {
    const { generation } = await commitToken(store, key, 'token-1');
    const result = await store.acquire(key, request('b', { unreadableGeneration: generation }));
    if (result.kind !== 'lease') throw new Error(`expected lease, got ${result.kind}`);
    assert(result.lease.fence > generation, 'the generation increases');
  },

  async 'does not confirm a generation other than the current one'({ store }, key) {
    const { generation } = await commitToken(store, key, 'token-1');
    assertEqual(await store.confirm(key, generation + 1, 0), false, 'a newer one');
    assertEqual(await store.confirm(key, generation - 1, 0), false, 'an older one');
  },

  async 'restores a lost token, but no older one'({ store }, key) {
    const { generation } = await commitToken(store, key, 'token-1');
    const held = await acquireToken(store, key, request('b'));
    await store.clear(key, '');
    assertEqual(await store.restore(key, { ...held, confirmedMsAgo: 1_000 }), true, 'restored');
    const restored = await acquireToken(store, key, request('c'));
    assertEqual(restored.payload?.reveal(), 'token-1', 'payload');
    assertEqual(restored.generation, generation, 'generation');
    assertClose(restored.remainingMs, held.remainingMs, 'remaining');
    assertClose(restored.confirmedMsAgo ?? -Infinity, 1_000, 'confirmation');
    assertEqual(await store.restore(key, held), false, 'the same again');
    assertEqual(
      await store.restore(key, { ...held, generation: generation - 1 }),
      false,
      'an older one',
    );
  },

  async 'ends the cooldown after a failure when the key is cleared'({ store }, key) {
    await store.fail(key, await acquireLease(store, key, 'a'), failure());
    await store.clear(key, '');
    assertEqual((await store.acquire(key, request('b'))).kind, 'lease', 'after clear');
  },

  async 'notifies subscribers of a newer generation until they unsubscribe'(
    { store, advance },
    key,
  ) {
    if (store.subscribe === undefined) return;
    let announced = 0;
    const unsubscribe = await store.subscribe(key, ({ generation }) => {
      announced = generation;
    });
    await store.subscribe(`${key}2`, () => {
      announced = -1;
    });
    let { generation } = await commitToken(store, key, 'token-1');
    // The subscription may start late; commits before that are not announced.
    for (let attempts = 0; announced === 0 && attempts < MAX_ATTEMPTS; attempts += 1) {
      await advance(2_400_001);
      const lease = await acquireLease(store, key, 'minter', { seenGeneration: generation });
      await store.commit(key, lease, minted('token-2'));
      generation = lease.fence;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    assertEqual(announced, generation, 'the announced generation');
    await unsubscribe();
  },

  async 'keeps the generation counter after the record is cleared'({ store }, key) {
    const { generation } = await commitToken(store, key, 'token-1');
    await store.clear(key, '');
    assert(
      (await acquireLease(store, key, 'b')).fence > generation,
      'the fence is above the cleared generation',
    );
  },

  async 'reports minter, lease holder and cooldown if it implements inspect'(
    { store, advance },
    key,
  ) {
    if (store.inspect === undefined) return;
    assertEqual(JSON.stringify(await store.inspect(key, '')), '{}', 'nothing');
    const { generation } = await commitToken(store, key, 'token-1');
    await advance(60_000);
    const lease = await acquireLease(store, key, 'b', { seenGeneration: generation + 1 });
    const minting = await store.inspect(key, '');
    assertEqual(minting.record?.generation, generation, 'generation');
    assertEqual(minting.record?.mintedBy, 'minter', 'minter');
    assertClose(minting.record?.ageMs ?? 0, 60_000, 'age');
    assertClose(minting.record?.refreshInMs ?? 0, 2_340_000, 'refresh');
    assertEqual(minting.lease?.owner, 'b', 'lease');
    assertClose(minting.lease?.remainingMs ?? 0, LEASE_MS, 'lease');
    await store.fail(key, lease, failure());
    const failed = await store.inspect(key, '');
    assertEqual(failed.lease, undefined, 'lease after a failure');
    assertEqual(failed.cooldown?.code, 'TOKEN_ENDPOINT_FAILED', 'code');
    assertEqual(failed.cooldown?.failures, 1, 'failures');
    assertClose(failed.cooldown?.remainingMs ?? 0, 10_000, 'cooldown');
    assert(!JSON.stringify(failed).includes('token-1'), 'the view contains no token');
  },

  async 'keeps keys separate'({ store }, key) {
    await commitToken(store, key, 'token-1');
    assertEqual((await store.acquire(`${key}2`, request('b'))).kind, 'lease', 'another key');
  },
};

function request(owner: string, changes: Partial<AcquireRequest> = {}): AcquireRequest {
  return {
    owner,
    leaseMs: LEASE_MS,
    credentials: '',
    seenGeneration: 0,
    seenRemainingMs: HOUR,
    seenRefreshInMs: HOUR,
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
  return request('rejecting', { seenGeneration: generation, rejected });
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
  const backoff = { baseMs: 10_000, capMs: 60_000, retryAfterMs: 0, random: 1 };
  return {
    code: 'TOKEN_ENDPOINT_FAILED' as const,
    areCredentialsRejected: false,
    ...backoff,
    ...changes,
  };
}

async function acquireLease(
  store: TokenStore,
  key: string,
  owner: string,
  changes: Partial<AcquireRequest> = {},
): Promise<Lease> {
  const result = await store.acquire(key, request(owner, { ...changes, owner }));
  if (result.kind !== 'lease') throw new Error(`expected lease, got ${result.kind}`);
  return result.lease;
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
  const result: AcquireResult = await store.acquire(key, question);
  if (result.kind !== 'use') throw new Error(`expected use, got ${result.kind}`);
  return result.record;
}

function assertEqual(actual: unknown, expected: unknown, label: string): void {
  if (!Object.is(actual, expected))
    throw new Error(`${label}: expected ${String(expected)}, got ${String(actual)}`);
}

function assertClose(actual: number, expected: number, label: string): void {
  assert(
    Math.abs(actual - expected) <= TOLERANCE_MS,
    `${label}: expected about ${expected}, got ${actual}`,
  );
}

function assert(value: boolean, label: string): void {
  if (!value) throw new Error(`failed: ${label}`);
}

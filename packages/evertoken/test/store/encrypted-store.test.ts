import { describe, expect, it } from 'vitest';
import {
  Secret,
  createTokenManager,
  encryptedStore,
  memoryStore,
  type EncryptionKey,
  type StoredRecord,
  type TokenEvent,
  type TokenStore,
} from 'evertoken';
import { scriptedProvider } from '../support/scripted-provider.ts';
import { acquireRequest } from '../support/acquire-request.ts';

const [first, second]: EncryptionKey[] = ['k1', 'k2'].map((id) => ({
  id,
  key: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64'),
})) as [EncryptionKey, EncryptionKey];

async function commitToken(store: TokenStore, key: string, text: string): Promise<void> {
  const answer = await store.acquire(key, acquireRequest);
  if (answer.kind !== 'lease') throw new Error(`expected lease, got ${answer.kind}`);
  const payload = new Secret(text);
  await store.commit(key, answer.lease, {
    lifetimeMs: 1e6,
    elapsedMs: 0,
    refreshAfterMs: 9e5,
    payload,
  });
}

async function readRecord(store: TokenStore, key: string): Promise<StoredRecord> {
  const answer = await store.acquire(key, acquireRequest);
  if (answer.kind !== 'use') throw new Error(`expected use, got ${answer.kind}`);
  return answer.record;
}

describe('encryptedStore', () => {
  it('lets nobody read the token who has only the store', async () => {
    const inner = memoryStore();
    await commitToken(encryptedStore(inner, [first]), 'key', 'the-token');
    const sealed = (await readRecord(inner, 'key')).payload!.reveal();
    expect(sealed).toMatch(/^a1\.k1\./);
    expect(sealed).not.toContain('the-token');
    expect(Buffer.from(sealed.split('.')[3]!, 'base64').toString('latin1')).not.toContain(
      'the-token',
    );
  });

  it('seals the same token differently each time', async () => {
    const [a, b] = [memoryStore(), memoryStore()];
    for (const inner of [a, b])
      await commitToken(encryptedStore(inner, [first]), 'key', 'the-token');
    expect((await readRecord(a, 'key')).payload!.reveal()).not.toBe(
      (await readRecord(b, 'key')).payload!.reveal(),
    );
  });

  it('reads with any key of the ring, and writes with the first', async () => {
    const inner = memoryStore();
    await commitToken(encryptedStore(inner, [first]), 'key', 'old');
    const rotated = encryptedStore(inner, [second, first]);
    expect((await readRecord(rotated, 'key')).payload?.reveal()).toBe('old');
    await commitToken(rotated, 'other', 'new');
    expect((await readRecord(inner, 'other')).payload!.reveal()).toMatch(/^a1\.k2\./);
  });

  it.each<[string, (record: StoredRecord) => StoredRecord]>([
    ['moved to another generation', (record) => ({ ...record, generation: record.generation + 1 })],
    [
      'damaged',
      (record) => ({
        ...record,
        payload: new Secret(`${record.payload!.reveal().slice(0, -8)}AAAAAAA=`),
      }),
    ],
    ['in clear text', (record) => ({ ...record, payload: new Secret('{"token":"forged"}') })],
    [
      'of an unknown key',
      (record) => ({
        ...record,
        payload: new Secret(record.payload!.reveal().replace('k1', 'k9')),
      }),
    ],
    [
      'of another format',
      (record) => ({
        ...record,
        payload: new Secret(record.payload!.reveal().replace('a1', 'a2')),
      }),
    ],
    ['not base64', (record) => ({ ...record, payload: new Secret('a1.k1.%%%.%%%') })],
    ['empty', (record) => ({ ...record, payload: new Secret('') })],
  ])('cannot read a record that is %s', async (_what, spoil) => {
    const [inner, forged] = [memoryStore(), memoryStore()];
    await commitToken(encryptedStore(inner, [first]), 'key', 'the-token');
    await forged.restore('key', spoil(await readRecord(inner, 'key')));
    expect((await readRecord(encryptedStore(forged, [first]), 'key')).payload).toBeUndefined();
  });

  it('cannot read a record that was copied to another key (I14)', async () => {
    const inner = memoryStore();
    await commitToken(encryptedStore(inner, [first]), 'key', 'the-token');
    await inner.restore('another', await readRecord(inner, 'key'));
    expect((await readRecord(encryptedStore(inner, [first]), 'another')).payload).toBeUndefined();
  });

  it('makes a manager mint anew, and tell of it, when a record cannot be read', async () => {
    const inner = memoryStore();
    const provider = scriptedProvider();
    const events: TokenEvent[] = [];
    const manager = (keyRing: EncryptionKey[]) =>
      createTokenManager({
        provider,
        store: encryptedStore(inner, keyRing),
        onEvent: (event) => events.push(event),
      });
    await manager([first]).getToken();
    const token = await manager([second]).getToken();
    expect(token.value.reveal()).toBe('token-2');
    expect(events.map(({ type }) => type)).toContain('record-unreadable');
    expect(provider.requests).toBe(2);
  });

  it('says everything that is wrong with a key ring at once, and no key', () => {
    const make = () =>
      encryptedStore(memoryStore(), [
        { id: 'a b', key: 'c2hvcnQ=' },
        { id: 'same', key: 'no base64 at all!' },
        { id: 'same', key: first.key },
      ]);
    expect(make).toThrow(/\[0\]\.id.*\[0\]\.key.*\[1\]\.key.*same id twice/);
    expect(make).not.toThrow(String(first.key));
    expect(() => encryptedStore(memoryStore(), [])).toThrow(/at least one key/);
  });
});

import { describe, expect, it } from 'vitest';
import {
  Secret,
  createTokenManager,
  encryptedStore,
  memoryStore,
  openRecord,
  type EncryptionKey,
  type StoredRecord,
  type TokenEvent,
  type TokenStore,
} from 'evertoken';
import { scriptedProvider } from '../support/scripted-provider.ts';
import { acquireRequest } from '../support/store-request.ts';

const [first, second]: EncryptionKey[] = ['k1', 'k2'].map((id) => ({
  id,
  key: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64'),
})) as [EncryptionKey, EncryptionKey];

async function commitToken(store: TokenStore, key: string, value: string): Promise<void> {
  const result = await store.acquire(key, acquireRequest);
  if (result.kind !== 'lease') throw new Error(`expected lease, got ${result.kind}`);
  const payload = new Secret(value);
  await store.commit(key, result.lease, {
    lifetimeMs: 1e6,
    elapsedMs: 0,
    refreshAfterMs: 9e5,
    payload,
  });
}

async function readRecord(store: TokenStore, key: string): Promise<StoredRecord> {
  const result = await store.acquire(key, acquireRequest);
  if (result.kind !== 'use') throw new Error(`expected use, got ${result.kind}`);
  return result.record;
}

describe('encryptedStore', () => {
  it('stores no token in clear text', async () => {
    const inner = memoryStore();
    await commitToken(encryptedStore(inner, [first]), 'key', 'the-token');
    const sealed = (await readRecord(inner, 'key')).payload!.reveal();
    expect(sealed).toMatch(/^a1\.k1\./);
    expect(sealed).not.toContain('the-token');
    expect(Buffer.from(sealed.split('.')[3]!, 'base64').toString('latin1')).not.toContain(
      'the-token',
    );
  });

  it('encrypts the same token differently each time', async () => {
    const [a, b] = [memoryStore(), memoryStore()];
    for (const inner of [a, b])
      await commitToken(encryptedStore(inner, [first]), 'key', 'the-token');
    expect((await readRecord(a, 'key')).payload!.reveal()).not.toBe(
      (await readRecord(b, 'key')).payload!.reveal(),
    );
  });

  it('decrypts with any key of the ring and encrypts with the first', async () => {
    const inner = memoryStore();
    await commitToken(encryptedStore(inner, [first]), 'key', 'old');
    const rotated = encryptedStore(inner, [second, first]);
    expect((await readRecord(rotated, 'key')).payload?.reveal()).toBe('old');
    await commitToken(rotated, 'other', 'new');
    expect((await readRecord(inner, 'other')).payload!.reveal()).toMatch(/^a1\.k2\./);
  });

  it.each<[string, (record: StoredRecord) => StoredRecord]>([
    ['bound to another generation', (record) => ({ ...record, generation: record.generation + 1 })],
    [
      'damaged',
      (record) => ({
        ...record,
        payload: new Secret(`${record.payload!.reveal().slice(0, -8)}AAAAAAA=`),
      }),
    ],
    ['in clear text', (record) => ({ ...record, payload: new Secret('{"token":"forged"}') })],
    [
      'encrypted with an unknown key',
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
  ])('does not decrypt a record that is %s', async (_label, forge) => {
    const [inner, target] = [memoryStore(), memoryStore()];
    await commitToken(encryptedStore(inner, [first]), 'key', 'the-token');
    await target.restore('key', forge(await readRecord(inner, 'key')));
    expect((await readRecord(encryptedStore(target, [first]), 'key')).payload).toBeUndefined();
  });

  it('does not decrypt a record that was copied to another key (I14)', async () => {
    const inner = memoryStore();
    await commitToken(encryptedStore(inner, [first]), 'key', 'the-token');
    await inner.restore('another', await readRecord(inner, 'key'));
    expect((await readRecord(encryptedStore(inner, [first]), 'another')).payload).toBeUndefined();
  });

  it('makes a manager mint and emit an event if a record cannot be decrypted', async () => {
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

  it('throws one error that names all issues of a key ring, but no key', () => {
    const make = () =>
      encryptedStore(memoryStore(), [
        { id: 'a b', key: 'c2hvcnQ=' },
        { id: 'same', key: 'not base64 at all!' },
        { id: 'same', key: first.key },
      ]);
    expect(make).toThrow(/\[0\]\.id.*\[0\]\.key.*\[1\]\.key.*same id twice/);
    expect(make).not.toThrow(String(first.key));
    expect(() => encryptedStore(memoryStore(), [])).toThrow(/at least one key/);
  });
});

describe('openRecord', () => {
  it('decrypts and parses the token of a manager', async () => {
    const inner = memoryStore();
    const store = encryptedStore(inner, [first]);
    const manager = createTokenManager({ provider: scriptedProvider(), store });
    const { generation } = await manager.getToken();
    const { key } = await manager.status();
    const { payload } = await readRecord(inner, key);
    const stored = { generation, payload: payload! };
    const record = await openRecord(key, stored, [second, first]);
    expect(record).toMatchObject({ kind: 'token', generation, type: 'Bearer', scopes: ['a'] });
    expect(record.kind === 'token' && record.value.reveal()).toBe('token-1');
    expect(await openRecord(key, stored, [second])).toEqual({
      kind: 'unreadable',
      generation,
      keyId: 'k1',
    });
    expect(await openRecord('another', stored, [first])).toMatchObject({ kind: 'unreadable' });
    await expect(openRecord(key, stored, [{ id: 'k1', key: 'c2hvcnQ=' }])).rejects.toMatchObject({
      code: 'OPTIONS_INVALID',
    });
  });

  it('parses a token in clear text only without a key ring', async () => {
    const stored = { generation: 7, payload: new Secret('{"token":"clear"}') };
    expect(await openRecord('key', stored, [])).toMatchObject({ kind: 'token', generation: 7 });
    expect(await openRecord('key', stored, [first])).toEqual({
      kind: 'unreadable',
      generation: 7,
      keyId: undefined,
    });
  });

  it('returns no key id that could not be one', async () => {
    const payload = new Secret('a1.\u001b[31mred.AAAA.BBBB');
    const record = await openRecord('key', { generation: 7, payload }, [first]);
    expect(record).toEqual({ kind: 'unreadable', generation: 7, keyId: undefined });
  });
});

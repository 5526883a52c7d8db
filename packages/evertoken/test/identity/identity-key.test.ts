import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityKey, type TokenIdentity } from 'evertoken';
import { zoom } from 'evertoken/zoom';

const identity: TokenIdentity = {
  tokenUrl: 'https://zoom.us/oauth/token',
  clientId: 'client',
  parameters: { grant_type: 'account_credentials', account_id: 'account' },
};

describe('identityKey', () => {
  it('returns 22 characters of base64url', async () => {
    expect(await identityKey(identity)).toMatch(/^[\w-]{22}$/);
  });

  it('returns the same key in every release', async () => {
    expect(await identityKey(identity)).toBe('lSra9TwxUd6igGWxWWb7tt');
  });

  it.each([
    { tokenUrl: 'https://zoomgov.com/oauth/token' },
    { clientId: 'other' },
    { parameters: { grant_type: 'account_credentials', account_id: 'other' } },
    { parameters: { grant_type: 'account_credentials' } },
    { scopes: ['a'] },
  ])('returns another key for %o', async (change) => {
    expect(await identityKey({ ...identity, ...change })).not.toBe(await identityKey(identity));
  });

  it('ignores empty and duplicate scopes', async () => {
    expect(await identityKey({ ...identity, scopes: [] })).toBe(await identityKey(identity));
    const [once, twice] = [['a'], ['a', 'a']].map((scopes) => identityKey({ ...identity, scopes }));
    expect(await once).toBe(await twice);
  });

  it('does not depend on the secret', async () => {
    const app = { accountId: 'a', clientId: 'b' };
    const [one, other] = ['one', 'other'].map((clientSecret) => zoom({ ...app, clientSecret }));
    expect(await identityKey(one!.identity)).toBe(await identityKey(other!.identity));
    expect(JSON.stringify(one!.identity)).not.toContain('one');
  });
});

// Few characters, mainly separators of common formats, to provoke ambiguous encodings.
const anyString = fc.string({
  unit: fc.constantFrom('a', 'b', '"', ',', ':', '[', ']', '\\', '\0', ' '),
  maxLength: 4,
});
const anyIdentity: fc.Arbitrary<TokenIdentity> = fc.record({
  tokenUrl: anyString,
  clientId: anyString,
  parameters: fc.dictionary(anyString, anyString, { maxKeys: 3 }),
  scopes: fc.array(anyString, { maxLength: 3 }),
});

describe('identityKey for random identities', () => {
  it('is equal exactly for equal identities', async () => {
    await fc.assert(
      fc.asyncProperty(anyIdentity, anyIdentity, async (a, b) => {
        const [one, other] = await Promise.all([a, b].map(identityKey));
        return (one === other) === isEqual(a, b);
      }),
      { numRuns: 4_000 },
    );
  });

  it('distinguishes identities that differ only in the boundaries of their fields', async () => {
    await fc.assert(
      fc.asyncProperty(anyString, anyString, anyString, async (a, b, c) => {
        const identities: TokenIdentity[] = [
          { tokenUrl: a + b, clientId: c, parameters: {} },
          { tokenUrl: a, clientId: b + c, parameters: {} },
          { tokenUrl: a, clientId: b, parameters: { [c]: '' } },
          { tokenUrl: a, clientId: b, parameters: { '': c } },
          { tokenUrl: a, clientId: b, parameters: {}, scopes: [c] },
          { tokenUrl: a, clientId: b, parameters: {}, scopes: c.split(' ') },
        ];
        const keys = await Promise.all(identities.map(identityKey));
        return identities.every((one, i) =>
          identities.every((other, j) => (keys[i] === keys[j]) === isEqual(one, other)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the order of parameters and scopes', async () => {
    const shuffled = anyIdentity.chain(({ parameters, scopes = [], ...rest }) =>
      fc.record({
        one: fc.constant({ ...rest, parameters, scopes }),
        other: fc.record({
          tokenUrl: fc.constant(rest.tokenUrl),
          clientId: fc.constant(rest.clientId),
          parameters: shuffle(Object.entries(parameters)).map((entries) =>
            Object.fromEntries(entries),
          ),
          scopes: shuffle(scopes),
        }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ one, other }) => {
        const keys = await Promise.all([one, other].map(identityKey));
        return keys[0] === keys[1];
      }),
      { numRuns: 2_000 },
    );
  });
});

function shuffle<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
}

/** Compares two identities without encoding them. */
function isEqual(a: TokenIdentity, b: TokenIdentity): boolean {
  const [names, others] = [Object.keys(a.parameters), Object.keys(b.parameters)];
  const [scopes, otherScopes] = [new Set(a.scopes), new Set(b.scopes)];
  return (
    a.tokenUrl === b.tokenUrl &&
    a.clientId === b.clientId &&
    names.length === others.length &&
    names.every((name) => a.parameters[name] === b.parameters[name]) &&
    scopes.size === otherScopes.size &&
    [...scopes].every((scope) => otherScopes.has(scope))
  );
}

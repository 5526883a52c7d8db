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
  it('is 22 characters that fit into any key', async () => {
    expect(await identityKey(identity)).toMatch(/^[\w-]{22}$/);
  });

  it('stays the same from release to release', async () => {
    expect(await identityKey(identity)).toBe('lSra9TwxUd6igGWxWWb7tt');
  });

  it.each([
    { tokenUrl: 'https://zoomgov.com/oauth/token' },
    { clientId: 'other' },
    { parameters: { grant_type: 'account_credentials', account_id: 'other' } },
    { parameters: { grant_type: 'account_credentials' } },
    { scopes: ['a'] },
  ])('differs with %o', async (change) => {
    expect(await identityKey({ ...identity, ...change })).not.toBe(await identityKey(identity));
  });

  it('is the same for none and no scopes, and for scopes named twice', async () => {
    expect(await identityKey({ ...identity, scopes: [] })).toBe(await identityKey(identity));
    const [once, twice] = [['a'], ['a', 'a']].map((scopes) => identityKey({ ...identity, scopes }));
    expect(await once).toBe(await twice);
  });

  it('does not hold the secret', async () => {
    const app = { accountId: 'a', clientId: 'b' };
    const [one, other] = ['one', 'other'].map((clientSecret) => zoom({ ...app, clientSecret }));
    expect(await identityKey(one!.identity)).toBe(await identityKey(other!.identity));
    expect(JSON.stringify(one!.identity)).not.toContain('one');
  });
});

// Few characters, and those that separate things elsewhere: so that borders can be mistaken.
const text = fc.string({
  unit: fc.constantFrom('a', 'b', '"', ',', ':', '[', ']', '\\', '\0', ' '),
  maxLength: 4,
});
const anyIdentity: fc.Arbitrary<TokenIdentity> = fc.record({
  tokenUrl: text,
  clientId: text,
  parameters: fc.dictionary(text, text, { maxKeys: 3 }),
  scopes: fc.array(text, { maxLength: 3 }),
});

describe('identityKey, for any identities', () => {
  it('is the same for the same, and differs for different ones', async () => {
    await fc.assert(
      fc.asyncProperty(anyIdentity, anyIdentity, async (a, b) => {
        const [one, other] = await Promise.all([a, b].map(identityKey));
        return (one === other) === same(a, b);
      }),
      { numRuns: 4_000 },
    );
  });

  it('tells identities apart that differ in where one text ends', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, text, async (a, b, c) => {
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
          identities.every((other, j) => (keys[i] === keys[j]) === same(one, other)),
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
          parameters: shuffle(Object.entries(parameters)).map((list) => Object.fromEntries(list)),
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

function shuffle<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
}

/** Whether two identities mean the same, decided without any encoding. */
function same(a: TokenIdentity, b: TokenIdentity): boolean {
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

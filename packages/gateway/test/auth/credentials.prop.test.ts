import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createApiKey } from '../../src/auth/api-key.ts';
import { extractCredentials } from '../../src/auth/authenticate.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'Bearer ',
    'bearer a',
    'Basic x',
    'Bearer a b',
    'Bearer a.b.c',
    'Bearer evt_',
    ',',
  ),
);

it('parses any header without throwing, and returns an id only for a text in key format', () => {
  fc.assert(
    fc.property(fc.option(text), fc.option(text), (authorization, apiKey) => {
      const presented = extractCredentials({
        ...(authorization !== null && { authorization }),
        ...(apiKey !== null && { 'x-api-key': apiKey }),
      });
      if (apiKey === null && authorization === null) expect(presented.kind).toBe('none');
      if (presented.kind === 'api-key') expect(presented.id).toBeUndefined();
      if (presented.kind === 'jwt') expect(presented.text.split('.')).toHaveLength(3);
    }),
  );
});

it('parses a key in every spelling of the header', () => {
  const scheme = fc.constantFrom('Bearer', 'bearer', 'BEARER');
  const spaces = fc.stringMatching(/^ {1,5}$/);
  const { id, text: key } = createApiKey();
  fc.assert(
    fc.property(scheme, spaces, fc.stringMatching(/^ {0,5}$/), (word, before, after) => {
      const authorization = word + before + key.reveal() + after;
      expect(extractCredentials({ authorization })).toEqual({
        kind: 'api-key',
        text: key.reveal(),
        id,
      });
    }),
  );
});

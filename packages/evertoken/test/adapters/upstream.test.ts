import { expect, it } from 'vitest';
import { TokenError } from 'evertoken';
import { toErrorResponse } from '../../src/adapters/upstream.ts';

it('tells callers the code and its fixed sentences, not the words of the vendor', () => {
  const error = new TokenError('CLIENT_REJECTED', { detail: 'status 400, call +1 555 0100' });
  expect(toErrorResponse(error)).toEqual({
    status: 503,
    headers: {},
    body: { code: 'CLIENT_REJECTED', message: new TokenError('CLIENT_REJECTED').message },
  });
});

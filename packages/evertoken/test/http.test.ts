import { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { getErrorCode, isLoopbackHost, readRetryAfter, readBounded } from 'evertoken/internal';

const NOW = Date.UTC(2026, 0, 1);
const FIFTEEN_MINUTES = 15 * 60_000;

describe('readRetryAfter', () => {
  it.each([
    ['0', 0],
    ['1', 1000],
    [' 30 ', 30_000],
    ['1.5', 1500],
    ['86400', FIFTEEN_MINUTES],
    ['9'.repeat(400), FIFTEEN_MINUTES],
    ['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
    ['Thursday, 01-Jan-26 00:01:00 GMT', 60_000],
    ['Thu, 01 Jan 2026 12:00:00 GMT', FIFTEEN_MINUTES],
    ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
    ['2026-01-01T00:01:00Z', 60_000],
    ['2026-01-01T01:01:00+01:00', 60_000],
    ['2025-12-31T00:00:00.000Z', 0],
  ])('reads %j', (value, ms) => {
    expect(readRetryAfter(value, NOW)).toBe(ms);
  });

  it.each(['', '  ', 'later', 'in 5', 'Soon 5', '-5', '+5', '1e3', '0x10', '5 s', null, undefined])(
    'finds nothing in %j',
    (value) => {
      expect(readRetryAfter(value, NOW)).toBeUndefined();
    },
  );

  it('limits the delay to the maximum that is given', () => {
    expect(readRetryAfter('86400', NOW, 3_600_000)).toBe(3_600_000);
    expect(readRetryAfter('86400', NOW, Infinity)).toBe(86_400_000);
  });
});

describe('readBounded', () => {
  const text = ({ bytes }: { readonly bytes: Uint8Array }): string =>
    new TextDecoder().decode(bytes);

  /** A web stream of these chunks, which then stays open. */
  function openStream(...chunks: string[]) {
    const cancel = vi.fn<() => void>();
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      },
      cancel,
    });
    return { body, cancel };
  }

  it('reads a body to its end', async () => {
    const result = await readBounded(new Response('a long text').body, { maxBytes: 11 });
    expect([text(result), result.complete]).toEqual(['a long text', true]);
  });

  it('reads a Node stream', async () => {
    const body = Readable.from([Buffer.from('a long '), Buffer.from('text')]);
    const result = await readBounded(body, { maxBytes: 100 });
    expect([text(result), result.complete]).toEqual(['a long text', true]);
  });

  it('returns nothing for a missing body', async () => {
    const result = await readBounded(null, { maxBytes: 100 });
    expect([text(result), result.complete]).toEqual(['', true]);
  });

  it('stops at the maximum size and cancels the rest', async () => {
    const { body, cancel } = openStream('a long ', 'text');
    const result = await readBounded(body, { maxBytes: 10 });
    expect([text(result), result.complete]).toEqual(['a long tex', false]);
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('destroys a Node stream that is too long', async () => {
    const body = Readable.from([Buffer.from('a long '), Buffer.from('text')]);
    expect((await readBounded(body, { maxBytes: 3 })).complete).toBe(false);
    await expect.poll(() => body.destroyed).toBe(true);
  });

  it('returns what has arrived when the time is over', async () => {
    const { body, cancel } = openStream('a long ');
    const result = await readBounded(body, { maxBytes: 100, timeoutMs: 1 });
    expect([text(result), result.complete]).toEqual(['a long ', false]);
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('throws the error of a body that fails', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('broken')),
    });
    await expect(readBounded(body, { maxBytes: 100 })).rejects.toThrow('broken');
  });
});

describe('getErrorCode', () => {
  const refused = Object.assign(new Error('no'), { code: 'ECONNREFUSED' });
  it.each([
    ['an error', refused, 'ECONNREFUSED'],
    ['its cause', new TypeError('fetch failed', { cause: refused }), 'ECONNREFUSED'],
    ['the first of several errors', new AggregateError([refused]), 'ECONNREFUSED'],
    [
      'an error whose cause has none',
      Object.assign(new Error('x', { cause: 1 }), { code: 'X' }),
      'X',
    ],
    ['an error without a code', new Error('no'), undefined],
    ['an error with a numeric code', new DOMException('no'), undefined],
    ['no error', undefined, undefined],
  ])('returns the code of %s', (_what, error, code) => {
    expect(getErrorCode(error)).toBe(code);
  });

  it('ends at an error that is its own cause', () => {
    const error = new Error('no');
    error.cause = error;
    expect(getErrorCode(error)).toBeUndefined();
  });
});

describe('isLoopbackHost', () => {
  it.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.1.2.3', '::1', '[::1]'])(
    'accepts %s',
    (host) => {
      expect(isLoopbackHost(host)).toBe(true);
    },
  );

  it.each([
    '',
    '0.0.0.0',
    '10.0.0.1',
    '127.0.0.1.example',
    'localhost.example',
    '::',
    '1.127.0.0.1',
  ])('rejects %j', (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  });
});

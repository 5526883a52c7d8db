import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyFileResponse } from '../src/download/file-response.ts';
import { isTokenAllowed, DEFAULT_DOWNLOAD_HOSTS } from '../src/download/allowed-hosts.ts';
import { findEndpoint } from '../src/endpoints/index.ts';
import { ZoomApiError } from '../src/errors/index.ts';
import { itemKey, readListPage } from '../src/pagination/list-page.ts';
import {
  START,
  encodeCursor,
  itemsAfter,
  decodeCursor,
  cursorAfter,
} from '../src/pagination/cursor.ts';
import { parseResponse } from '../src/response.ts';

const status = fc.oneof(
  fc.integer({ min: 200, max: 599 }),
  fc.constantFrom(200, 204, 400, 401, 429),
);
const zoomsError = fc.record(
  {
    code: fc.anything(),
    message: fc.anything(),
    error_message: fc.anything(),
    errors: fc.anything(),
  },
  { requiredKeys: [] },
);
const text = fc.oneof(
  fc.string(),
  fc.json(),
  zoomsError.map((body) => JSON.stringify(body, noBigInt)),
);

function noBigInt(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

describe('an answer, whatever it is', () => {
  const request = {
    name: 'GET /users',
    endpoint: findEndpoint('GET', '/users'),
    rateLimit: undefined,
    now: 0,
  };

  it('is a result or a ZoomError, and a result only with 2xx', () => {
    fc.assert(
      fc.property(status, text, (code, body) => {
        const reading = parseResponse(request, {
          status: code,
          headers: new Headers(),
          text: body,
        });
        if (reading.kind === 'result') expect(code).toBeLessThan(300);
        else {
          expect(reading.error).toBeInstanceOf(ZoomApiError);
          expect(reading.error.message).not.toBe('');
        }
        if (code >= 300) expect(reading.kind).toBe('failed');
      }),
      { numRuns: 2_000 },
    );
  });

  it('is a list where it is one, and nothing else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        const page = readListPage(body);
        const lists =
          typeof body === 'object' && body !== null
            ? Object.values(body).filter(Array.isArray)
            : [];
        expect(page?.items).toEqual(lists.length === 1 ? lists[0] : undefined);
      }),
    );
  });
});

describe('a place in a list', () => {
  const item = fc.record({ id: fc.uuid(), topic: fc.string() });
  const items = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 40 });
  const pageOf = (all: readonly unknown[]) => ({
    items: all,
    nextPageToken: 'next',
    total: undefined,
    pageSize: undefined,
  });

  it('survives being a text, for its own list only', () => {
    fc.assert(
      fc.property(items, fc.option(fc.nat(), { nil: undefined }), (all, size) => {
        const place = cursorAfter(START, pageOf(all), 0);
        const saved = encodeCursor(place, 'this list', size);
        expect(saved).toMatch(/^[\w-]+$/);
        expect(decodeCursor(saved, 'this list')).toEqual({ place, size });
        expect(decodeCursor(saved, 'another')).toBeUndefined();
      }),
    );
  });

  it('is never found in any other text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => Buffer.from(json).toString('base64url')),
        ),
        (other) => {
          expect(decodeCursor(other, 'this list')).toBeUndefined();
        },
      ),
    );
  });

  it('leaves exactly what comes after it, whoever has gone from before', () => {
    fc.assert(
      fc.property(items, fc.nat(), fc.infiniteStream(fc.boolean()), (all, at, coins) => {
        const cut = all.length === 0 ? 0 : at % (all.length + 1);
        const place = cursorAfter(START, pageOf(all.slice(0, cut)), 0);
        const stayed = all.filter((_, index) => index >= cut - 1 || coins.next().value === true);
        const behind = itemsAfter(pageOf(stayed), place);
        expect(behind).toEqual(cut === 0 ? undefined : all.slice(cut));
      }),
    );
  });

  it('knows an entry by who it is, not by what else is said of it', () => {
    fc.assert(
      fc.property(item, fc.string(), (one, topic) => {
        expect(itemKey({ ...one, topic })).toBe(itemKey(one));
        expect(itemKey({ ...one, id: `${one.id}x` })).not.toBe(itemKey(one));
      }),
    );
  });
});

describe('a download', () => {
  const head = fc.dictionary(
    fc.constantFrom('content-type', 'content-length', 'content-range', 'content-encoding'),
    fc.oneof(
      fc.constantFrom(
        'text/html',
        'video/mp4',
        'gzip',
        'bytes */5',
        'bytes 2-4/5',
        'bytes 0-4/*',
        'bytes x',
      ),
      fc.nat().map(String),
    ),
  );

  it('never skips what was not sent, nor takes a page for a file', () => {
    fc.assert(
      fc.property(status, head, fc.nat({ max: 9 }), (code, fields, offset) => {
        const verdict = classifyFileResponse(
          { status: code, headers: new Headers(fields) },
          offset,
        );
        if (verdict.kind !== 'file') return;
        expect([200, 206]).toContain(code);
        expect(fields['content-type']).not.toBe('text/html');
        expect(verdict.skip).toBeGreaterThanOrEqual(0);
        expect(verdict.skip).toBeLessThanOrEqual(offset);
      }),
    );
  });

  it('sends its token over https to Zoom’s hosts and the API’s origin, and nowhere else', () => {
    const host = fc.oneof(
      fc.domain(),
      fc.domain().map((name) => `${name}.zoom.us`),
      fc.domain().map((name) => `zoom.us.${name}`),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('http', 'https'),
        host,
        fc.constantFrom('', ':8443'),
        (scheme, name, port) => {
          const url = new URL(`${scheme}://${name}${port}/rec`);
          const isZooms =
            scheme === 'https' && port === '' && /\.(zoom\.us|zoomgov\.com)$/.test(url.hostname);
          expect(isTokenAllowed(url, undefined, DEFAULT_DOWNLOAD_HOSTS)).toBe(isZooms);
          expect(isTokenAllowed(url, `${url.origin}/v2`, [])).toBe(true);
          expect(isTokenAllowed(url, `https://api.${name}/v2`, [])).toBe(false);
        },
      ),
    );
  });
});

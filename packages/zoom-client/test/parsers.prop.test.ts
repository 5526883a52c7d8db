import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowedHost, ZOOM_HOSTS } from 'evertoken/zoom';
import { classifyFileResponse } from '../src/download/file-response.ts';
import { findEndpoint } from '../src/endpoints/index.ts';
import { ZoomApiError } from '../src/errors/index.ts';
import { itemKey, readListPage } from '../src/pagination/list-page.ts';
import { getPaging } from '../src/pagination/paging.ts';
import {
  START,
  encodeCursor,
  itemsAfter,
  decodeCursor,
  cursorAfter,
} from '../src/pagination/cursor.ts';
import { parseResponse, toApiError } from '../src/response.ts';

const status = fc.oneof(
  fc.integer({ min: 200, max: 599 }),
  fc.constantFrom(200, 204, 400, 401, 429),
);
const errorBody = fc.record(
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
  errorBody.map((body) => JSON.stringify(body, noBigInt)),
);

function noBigInt(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

describe('any response', () => {
  const context = { endpoint: findEndpoint('GET', '/users'), rateLimit: undefined, now: 0 };

  it('is parsed as a result or a ZoomApiError, and as a result only with a 2xx', () => {
    fc.assert(
      fc.property(status, text, (code, body) => {
        const response = { status: code, headers: new Headers(), text: body };
        const parsed = parseResponse('GET /users', response, false);
        if (parsed.kind === 'result') expect(code).toBeLessThan(300);
        else {
          const error = toApiError(parsed.fields, context);
          expect(error).toBeInstanceOf(ZoomApiError);
          expect(error.message).not.toBe('');
        }
        if (code >= 300) expect(parsed.kind).toBe('error');
      }),
      { numRuns: 2_000 },
    );
  });

  it('is a list page exactly if its body has one array', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        const page = readListPage(body, {
          field: undefined,
          paging: getPaging('next_page_token')!,
          position: '',
          pageSize: undefined,
        });
        const lists =
          typeof body === 'object' && body !== null
            ? Object.values(body).filter(Array.isArray)
            : [];
        expect(page?.items).toEqual(lists.length === 1 ? lists[0] : undefined);
      }),
    );
  });
});

describe('a cursor', () => {
  const item = fc.record({ id: fc.uuid(), topic: fc.string() });
  const items = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 40 });
  const createPage = (all: readonly unknown[]) => ({
    items: all,
    nextPageToken: 'next',
    total: undefined,
    pageSize: undefined,
    from: undefined,
  });

  it('can be encoded and decoded, for its own list only', async () => {
    await fc.assert(
      fc.asyncProperty(items, fc.option(fc.nat(), { nil: undefined }), async (all, pageSize) => {
        const cursor = await cursorAfter(START, createPage(all), 0);
        const encoded = encodeCursor(cursor, 'this list', pageSize);
        expect(encoded).toMatch(/^[\w-]+$/);
        expect(decodeCursor(encoded, 'this list')).toEqual({ cursor, pageSize });
        expect(decodeCursor(encoded, 'another')).toBeUndefined();
      }),
    );
  });

  it('is not decoded from any other text', () => {
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

  it('selects exactly the items after it, whatever was deleted before it', async () => {
    await fc.assert(
      fc.asyncProperty(items, fc.nat(), fc.infiniteStream(fc.boolean()), async (all, at, coins) => {
        const cut = all.length === 0 ? 0 : at % (all.length + 1);
        const cursor = await cursorAfter(START, createPage(all.slice(0, cut)), 0);
        const remaining = all.filter((_, index) => index >= cut - 1 || coins.next().value === true);
        const after = await itemsAfter(createPage(remaining), cursor);
        expect(after).toEqual(cut === 0 ? undefined : all.slice(cut));
      }),
    );
  });

  it('identifies an item by its identifying fields only', async () => {
    await fc.assert(
      fc.asyncProperty(item, fc.string(), async (original, topic) => {
        const key = await itemKey(original);
        expect(await itemKey({ ...original, topic })).toBe(key);
        expect(await itemKey({ ...original, id: `${original.id}x` })).not.toBe(key);
      }),
    );
  });
});

describe('any download', () => {
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

  it('skips at most the bytes before the offset and never treats a page as a file', () => {
    fc.assert(
      fc.property(status, head, fc.nat({ max: 9 }), (code, fields, offset) => {
        const classified = classifyFileResponse(
          { status: code, headers: new Headers(fields) },
          offset,
        );
        if (classified.kind !== 'file') return;
        expect([200, 206]).toContain(code);
        expect(fields['content-type']).not.toBe('text/html');
        expect(classified.skip).toBeGreaterThanOrEqual(0);
        expect(classified.skip).toBeLessThanOrEqual(offset);
      }),
    );
  });

  it('sends its token over https to Zoom’s hosts and to the origin of the API only', () => {
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
          const isZoom =
            scheme === 'https' && port === '' && /\.(zoom\.us|zoomgov\.com)$/.test(url.hostname);
          expect(isAllowedHost(url, ZOOM_HOSTS)).toBe(isZoom);
          expect(isAllowedHost(url, [], `${url.origin}/v2`)).toBe(true);
          expect(isAllowedHost(url, [], `https://api.${name}/v2`)).toBe(false);
        },
      ),
    );
  });
});

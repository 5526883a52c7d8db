import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listEndpoints, type ZoomEndpoint } from '@evertoken/zoom-client/endpoints';
import { expect, test } from 'vitest';

const documents =
  process.env['ZOOM_OPENAPI'] ??
  fileURLToPath(new URL('../../../../../shared/zoom-openapi', import.meta.url));

interface Operation {
  readonly description: string;
  readonly deprecated?: boolean;
  readonly 'x-extensions': {
    readonly 'x-macro-scopes'?: readonly string[];
    readonly 'x-granular-scopes'?: readonly string[];
  };
}

type Row = Pick<
  ZoomEndpoint,
  'name' | 'product' | 'label' | 'isLabelKnown' | 'isDeprecated' | 'server'
> & {
  readonly classic: readonly string[];
  readonly granular: readonly string[];
};

// Zoom's documents are not part of the project; the test runs if they are available.
test.skipIf(!existsSync(documents))(
  'the table has the operations, labels and scopes of Zoom’s OpenAPI documents, and no others',
  () => {
    const expected = readdirSync(documents).flatMap(readRows);
    const rows = listEndpoints().map(
      ({ scopes, limits: _, list: _list, hasResult: _hasResult, docsUrl: _docsUrl, ...row }) => ({
        ...row,
        classic: scopes.classic.toSorted(),
        granular: scopes.granular.toSorted(),
      }),
    );
    expect(rows).toHaveLength(expected.length);
    expect(new Map(rows.map((row) => [row.name, row]))).toEqual(
      new Map(expected.map((row) => [row.name, row])),
    );
  },
);

test('endpoints link to their section of Zoom’s API reference', () => {
  const urls = new Map(listEndpoints().map(({ name, docsUrl }) => [name, docsUrl]));
  expect(urls.get('GET /users/{userId}')).toBe(
    'https://developers.zoom.us/docs/api/users/#tag/users/GET/users/{userId}',
  );
  for (const url of urls.values())
    expect(url).toMatch(/\/docs\/api\/[\w-]+\/#tag\/[\w-]+\/[A-Z]+\/./);
});

test.each([
  ['GET /users', 'next_page_token'],
  ['GET /users/{userId}/webinars', 'next_page_token'],
  ['GET /roles', 'next_page_token'],
  ['GET /commerce/orders', 'page_num'],
  ['GET /commerce/accounts', 'page_number'],
  ['GET /dialer/call-history', 'page'],
  ['GET /calendars/{calId}/events', 'pageToken'],
  ['GET /scim2/Users', 'startIndex'],
  ['GET /phone/users/{userId}/call_history/sync', 'sync_token'],
  ['GET /chat/users/{userId}/messages/{messageId}/thread', 'limit'],
])('the list of %s is continued by %s', (name, paging) => {
  expect(listEndpoints().find((endpoint) => endpoint.name === name)?.list).toMatchObject({
    paging,
  });
});

function readRows(file: string): Row[] {
  const { spec } = JSON.parse(readFileSync(`${documents}/${file}`, 'utf8')) as {
    spec: { paths: Record<string, Record<string, Operation>> };
  };
  return Object.entries(spec.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      toRow(`${method.toUpperCase()} ${path}`, file.replace('.json', ''), operation),
    ),
  );
}

function toRow(name: string, product: string, operation: Operation): Row {
  const { description, deprecated, 'x-extensions': extensions } = operation;
  const label = /Rate Limit Label\]\([^)]*\):\*\* `([A-Za-z_-]+)`/.exec(description)?.[1];
  // The document has the user form of this scope only, which Server-to-Server OAuth apps do not have.
  const missing = name === 'GET /meetings/{meetingId}/recordings' ? ['recording:read:admin'] : [];
  const classic = [...toAppScopes(extensions['x-macro-scopes']), ...missing].toSorted();
  const granular = toAppScopes(extensions['x-granular-scopes']);
  const known = (label?.toLowerCase() ?? 'heavy') as ZoomEndpoint['label'];
  const isDeprecated = deprecated ?? false;
  return {
    name,
    product,
    label: known,
    isLabelKnown: label !== undefined,
    isDeprecated,
    server: readServer(name, description),
    classic,
    granular,
  };
}

function readServer(name: string, description: string): ZoomEndpoint['server'] {
  if (name.includes(' /scim2/')) return 'origin';
  return description.includes('https://fileapi.zoom.us/v2') ? 'files' : 'api';
}

/** Server-to-Server OAuth apps have the forms for administrators, if there are any. */
function toAppScopes(scopes: readonly string[] = []): string[] {
  const all = [...new Set(scopes.map((scope) => scope.trim()))].toSorted();
  const forApps = all.filter((scope) => /:(?:admin|master)$/.test(scope));
  return forApps.length === 0 ? all : forApps;
}

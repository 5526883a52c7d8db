// Makes requests nobody should send, from a seed. Used by the fuzz run and, in short, by the tests.

const METHODS = [
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'GET',
  'POST',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
];
const PATHS = [
  '/oauth/token',
  '/oauth/revoke',
  '/zoom-oauth/token',
  '/v2',
  '/v2/',
  '/v2/users',
  '/v2/users/summary',
  '/v2/users/{x}',
  '/v2/users/{x}/status',
  '/v2/users/{x}/settings',
  '/v2/users/{x}/meetings',
  '/v2/users/{x}/recordings',
  '/v2/meetings/{x}',
  '/v2/meetings/{x}/status',
  '/v2/meetings/{x}/registrants',
  '/v2/meetings/{x}/registrants/status',
  '/v2/meetings/{x}/registrants/{x}',
  '/v2/meetings/{x}/recordings',
  '/v2/past_meetings/{x}',
  '/v2/past_meetings/{x}/instances',
  '/v2/past_meetings/{x}/participants',
  '/v2/report/daily',
  '/v2/report/users',
  '/v2/report/users/{x}/meetings',
  '/v2/report/meetings/{x}',
  '/v2/report/meetings/{x}/participants',
  '/rec/download/{x}',
  '/rec/storage/{x}',
  '/{x}',
  '//',
  '/v2//users',
  '/_sandbox/{x}',
  '/_sandbox/journal',
  '/_sandbox/stats',
  '/_sandbox/state',
];
const PARAMETERS = [
  'page_size',
  'page_number',
  'next_page_token',
  'status',
  'type',
  'from',
  'to',
  'year',
  'month',
  'role_id',
  'include_fields',
  'ttl',
  'action',
  'occurrence_id',
  'transfer_email',
  'option',
  'access_token',
  'limit',
  'size',
  'grant_type',
  'account_id',
  'show_previous_occurrences',
  'timezone',
  'trash',
];
const FIELDS = [
  'topic',
  'type',
  'start_time',
  'duration',
  'timezone',
  'agenda',
  'password',
  'settings',
  'recurrence',
  'action',
  'user_info',
  'email',
  'first_name',
  'registrants',
  'schedule_for',
  'tracking_fields',
  'in_meeting',
  'pmi',
  'phone_numbers',
  'custom_attributes',
  'custom_questions',
  '__proto__',
  'constructor',
  'toString',
  '',
];
const ODD_TEXTS = [
  'me',
  'null',
  'undefined',
  '0',
  '-1',
  '1e309',
  'NaN',
  '2026-13-45',
  '2026-02-30T25:61:61Z',
  '2026-05-04',
  '%00',
  '%',
  '%zz',
  '%25%32%46',
  '..%2f..%2f',
  '../../etc/passwd',
  '%F0%9F%99%82',
  'a'.repeat(3_000),
  '\'"<>&',
  'x@y.zz',
  '@',
  '/',
  '//',
  '==',
  'AAAAAAAAAAAAAAAAAAAAAA',
  'AAAAAAAAAAAAAAAAAAAAAA==',
  '//AAAAAAAAAAAAAAAAAAAA==',
  '80000000000',
  '99999999999',
  '9007199254740993',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'UTC',
  'Europe/Berlin',
];

/** Requests that are right, so that a single wrong field gets as deep as it can. */
const NEARLY_RIGHT = [
  [
    'POST',
    '/v2/users/me/meetings',
    {
      topic: 'T',
      type: 8,
      duration: 30,
      timezone: 'UTC',
      start_time: '2030-01-01T10:00:00',
      recurrence: { type: 2, repeat_interval: 1, weekly_days: '2', end_times: 3 },
      settings: { approval_type: 0, auto_recording: 'cloud' },
    },
  ],
  [
    'POST',
    '/v2/users/me/meetings',
    {
      topic: 'T',
      type: 1,
      password: 'abc',
      agenda: 'A',
      tracking_fields: [{ field: 'a', value: 'b' }],
    },
  ],
  [
    'PATCH',
    '/v2/meetings/{x}',
    {
      topic: 'T',
      duration: 20,
      recurrence: { type: 3, monthly_week: -1, monthly_week_day: 2, end_times: 2 },
    },
  ],
  ['PUT', '/v2/meetings/{x}/status', { action: 'end' }],
  ['PUT', '/v2/meetings/{x}/status', { action: 'recover' }],
  [
    'POST',
    '/v2/meetings/{x}/registrants',
    { email: 'a@example.org', first_name: 'A', custom_questions: [{ title: 'Q', value: 'A' }] },
  ],
  [
    'PUT',
    '/v2/meetings/{x}/registrants/status',
    { action: 'approve', registrants: [{ email: 'a@example.org' }] },
  ],
  ['DELETE', '/v2/meetings/{x}', {}],
  [
    'POST',
    '/v2/users',
    { action: 'custCreate', user_info: { email: 'n@example.org', type: 1, first_name: 'N' } },
  ],
  [
    'PATCH',
    '/v2/users/{x}',
    {
      dept: 'D',
      pmi: 1234567890,
      phone_numbers: [{ code: '+1', number: '1' }],
      custom_attributes: [{ key: 'k' }],
    },
  ],
  [
    'PATCH',
    '/v2/users/{x}/settings',
    { in_meeting: { chat: false }, recording: { auto_delete_cmr_days: 60 } },
  ],
  ['PUT', '/v2/users/{x}/status', { action: 'deactivate' }],
  ['PUT', '/v2/users/{x}/status', { action: 'activate' }],
  ['DELETE', '/v2/meetings/{x}/recordings', {}],
];

/** A source of chance that gives the same each time. */
export function createChance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  const pick = (list) => list[below(list.length)];
  return { next, below, pick };
}

/**
 * One hostile request as bytes. `proper` ones are good HTTP with bad contents, so the connection stays usable; the
 * others are bad HTTP.
 */
export function makeRequest(chance, known) {
  const { next, pick } = chance;
  if (next() < 0.3) return nearlyRight(chance, known);
  const method = pick(METHODS);
  const text = () => pick(next() < 0.3 ? known.texts : ODD_TEXTS);
  const path = pick(PATHS).replace(/\{x\}/g, () => encodeSometimes(chance, text()));
  const query = Array.from(
    { length: chance.below(4) },
    () => `${pick(PARAMETERS)}=${encodeSometimes(chance, text())}`,
  );
  const target = clean(path + (query.length > 0 ? `?${query.join('&')}` : ''));
  const body = ['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(method)
    ? Buffer.alloc(0)
    : makeBody(chance, text);
  const headers = [
    `host: x`,
    ...authorization(chance, known),
    `content-type: ${pick(['application/json', 'application/x-www-form-urlencoded', 'text/plain', ''])}`,
  ];
  if (next() < 0.9)
    return {
      proper: true,
      method,
      bytes: join(
        `${method} ${target} HTTP/1.1`,
        [...headers, `content-length: ${body.length}`],
        body,
      ),
    };
  return { proper: false, method, bytes: spoil(chance, method, target, headers, body) };
}

function nearlyRight(chance, known) {
  const { next, pick } = chance;
  const [method, path, body] = pick(NEARLY_RIGHT);
  const target = path.replace(/\{x\}/g, () => encodeURIComponent(pick(known.texts)));
  const changed = structuredClone(body);
  if (next() < 0.7) spoilField(chance, changed);
  const bytes = Buffer.from(JSON.stringify(changed));
  const headers = [
    'host: x',
    `authorization: Bearer ${known.token}`,
    `content-length: ${bytes.length}`,
  ];
  return { proper: true, method, bytes: join(`${method} ${target} HTTP/1.1`, headers, bytes) };
}

/** Puts something else in place of one field, however deep. */
function spoilField(chance, object) {
  const name = chance.pick(Object.keys(object));
  if (name === undefined) return;
  const inner = object[name];
  if (typeof inner === 'object' && inner !== null && chance.next() < 0.7) spoilField(chance, inner);
  else object[name] = makeValue(chance, () => chance.pick(ODD_TEXTS), 2);
}

function authorization({ next, pick }, { token }) {
  const kind = next();
  if (kind < 0.6) return [`authorization: Bearer ${token}`];
  if (kind < 0.75)
    return [
      `authorization: Basic ${Buffer.from('sandbox-client:sandbox-secret').toString('base64')}`,
    ];
  if (kind < 0.9)
    return [
      `authorization: ${pick(['Bearer', 'Bearer ..', 'Basic =', `Bearer ${token}x`, 'Bearer eyJh.e30.x', `bearer  ${token}`])}`,
    ];
  return [];
}

function makeBody(chance, text) {
  const { next, pick, below } = chance;
  const kind = next();
  if (kind < 0.55) return Buffer.from(JSON.stringify(makeValue(chance, text, 3)));
  if (kind < 0.65)
    return Buffer.from(JSON.stringify(makeValue(chance, text, 3)).slice(0, below(60)));
  if (kind < 0.75)
    return Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc3, 0x28, 0x22, 0x7d].slice(0, 1 + below(8)));
  if (kind < 0.8) return Buffer.from('['.repeat(below(20_000)));
  if (kind < 0.9)
    return Buffer.from(
      `grant_type=${pick(['account_credentials', 'x', ''])}&account_id=${text()}&token=${text()}`,
    );
  if (kind < 0.91) return Buffer.alloc(1_200_000, 0x61);
  return Buffer.alloc(0);
}

function makeValue(chance, text, depth) {
  const { next, pick, below } = chance;
  const kind = next();
  if (depth > 0 && kind < 0.5) {
    return Object.fromEntries(
      Array.from({ length: below(6) }, () => [pick(FIELDS), makeValue(chance, text, depth - 1)]),
    );
  }
  if (depth > 0 && kind < 0.6)
    return Array.from({ length: below(4) }, () => makeValue(chance, text, depth - 1));
  return pick([
    text(),
    text(),
    0,
    -1,
    2,
    8,
    1e308,
    2 ** 53,
    0.5,
    true,
    false,
    null,
    'create',
    'end',
    'approve',
    'custCreate',
  ]);
}

function spoil(chance, method, target, headers, body) {
  const { pick } = chance;
  return pick([
    () => join(`${method} ${target}`, headers, body),
    () => join(`${method} ${target} HTTP/9.9`, headers, body),
    () => join(`G\u0000T ${target} HTTP/1.1`, headers, body),
    () =>
      join(
        `${method} http://elsewhere${target} HTTP/1.1`,
        [...headers, 'content-length: 0'],
        Buffer.alloc(0),
      ),
    () => join(`${method} ${target} HTTP/1.1`, [...headers, `x: ${'y'.repeat(40_000)}`], body),
    () =>
      join(
        `${method} ${target} HTTP/1.1`,
        [...headers, 'content-length: 5', 'content-length: 6'],
        body,
      ),
    () => join(`${method} ${target} HTTP/1.1`, [...headers, 'content-length: -5'], body),
    () =>
      join(`POST ${target} HTTP/1.1`, [...headers, 'content-length: 900'], body.subarray(0, 10)),
    () =>
      join(
        `POST ${target} HTTP/1.1`,
        [...headers, 'transfer-encoding: chunked'],
        Buffer.from('zz\r\nbroken'),
      ),
    () =>
      join(
        `POST ${target} HTTP/1.1`,
        [...headers, 'transfer-encoding: chunked'],
        Buffer.from('5\r\n{"a":\r\n2\r\n1}\r\n0\r\n\r\n'),
      ),
    () => Buffer.from(Array.from({ length: 200 }, () => chance.below(256))),
    () => join(`${method} ${target} HTTP/1.1`, [...headers, 'bad header line'], body),
    () => Buffer.from(`${method} ${target} HTT`),
  ])();
}

function join(start, headers, body) {
  return Buffer.concat([
    Buffer.from(`${start}\r\n${headers.join('\r\n')}\r\n\r\n`, 'latin1'),
    body,
  ]);
}

function encodeSometimes({ next }, text) {
  const kind = next();
  if (kind < 0.4) return encodeURIComponent(text);
  return kind < 0.6 ? encodeURIComponent(encodeURIComponent(text)) : text;
}

/** A request target holds no blanks and no control characters, or it is bad HTTP. */
function clean(target) {
  return target.replace(/[^\x21-\x7e]/g, '_');
}

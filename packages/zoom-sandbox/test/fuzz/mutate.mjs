// Generates hostile requests from a seed, for the fuzz test.
import { FIELDS, METHODS, ODD_STRINGS, PARAMETERS, PATHS, VALID_REQUESTS } from './corpus.mjs';

/** Creates a seeded pseudo-random number generator. */
export function createRandom(seed) {
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
 * Generates a hostile request. `isHttp` requests are valid HTTP with hostile content, so the connection stays usable;
 * the others are invalid HTTP.
 */
export function generateRequest(random, known) {
  const { next, pick } = random;
  if (next() < 0.3) return mutateValidRequest(random, known);
  const method = pick(METHODS);
  const randomString = () => pick(next() < 0.3 ? known.strings : ODD_STRINGS);
  const path = pick(PATHS).replace(/\{x\}/g, () => encodeSometimes(random, randomString()));
  const query = Array.from(
    { length: random.below(4) },
    () => `${pick(PARAMETERS)}=${encodeSometimes(random, randomString())}`,
  );
  const target = sanitizeTarget(path + (query.length > 0 ? `?${query.join('&')}` : ''));
  const body = ['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(method)
    ? Buffer.alloc(0)
    : generateBody(random, randomString);
  const headers = [
    `host: x`,
    ...authorizationHeaders(random, known),
    `content-type: ${pick(['application/json', 'application/x-www-form-urlencoded', 'text/plain', ''])}`,
  ];
  if (next() < 0.9)
    return {
      isHttp: true,
      method,
      bytes: join(
        `${method} ${target} HTTP/1.1`,
        [...headers, `content-length: ${body.length}`],
        body,
      ),
    };
  return { isHttp: false, method, bytes: mutateFraming(random, method, target, headers, body) };
}

function mutateValidRequest(random, known) {
  const { next, pick } = random;
  const [method, path, body] = pick(VALID_REQUESTS);
  const target = path.replace(/\{x\}/g, () => encodeURIComponent(pick(known.strings)));
  const changed = structuredClone(body);
  if (next() < 0.7) mutateField(random, changed);
  const bytes = Buffer.from(JSON.stringify(changed));
  const headers = [
    'host: x',
    `authorization: Bearer ${known.token}`,
    `content-length: ${bytes.length}`,
  ];
  return { isHttp: true, method, bytes: join(`${method} ${target} HTTP/1.1`, headers, bytes) };
}

/** Replaces one field, at any depth, with a random value. */
function mutateField(random, object) {
  const name = random.pick(Object.keys(object));
  if (name === undefined) return;
  const inner = object[name];
  if (typeof inner === 'object' && inner !== null && random.next() < 0.7)
    mutateField(random, inner);
  else object[name] = generateValue(random, () => random.pick(ODD_STRINGS), 2);
}

function authorizationHeaders({ next, pick }, { token }) {
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

function generateBody(random, randomString) {
  const { next, pick, below } = random;
  const kind = next();
  if (kind < 0.55) return Buffer.from(JSON.stringify(generateValue(random, randomString, 3)));
  if (kind < 0.65)
    return Buffer.from(JSON.stringify(generateValue(random, randomString, 3)).slice(0, below(60)));
  if (kind < 0.75)
    return Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc3, 0x28, 0x22, 0x7d].slice(0, 1 + below(8)));
  if (kind < 0.8) return Buffer.from('['.repeat(below(20_000)));
  if (kind < 0.9)
    return Buffer.from(
      `grant_type=${pick(['account_credentials', 'x', ''])}&account_id=${randomString()}&token=${randomString()}`,
    );
  if (kind < 0.91) return Buffer.alloc(1_200_000, 0x61);
  return Buffer.alloc(0);
}

function generateValue(random, randomString, depth) {
  const { next, pick, below } = random;
  const kind = next();
  if (depth > 0 && kind < 0.5) {
    return Object.fromEntries(
      Array.from({ length: below(6) }, () => [
        pick(FIELDS),
        generateValue(random, randomString, depth - 1),
      ]),
    );
  }
  if (depth > 0 && kind < 0.6)
    return Array.from({ length: below(4) }, () => generateValue(random, randomString, depth - 1));
  return pick([
    randomString(),
    randomString(),
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

function mutateFraming(random, method, target, headers, body) {
  const { pick } = random;
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
    () => Buffer.from(Array.from({ length: 200 }, () => random.below(256))),
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

/** Replaces spaces and control characters, which are invalid in a request target. */
function sanitizeTarget(target) {
  return target.replace(/[^\x21-\x7e]/g, '_');
}

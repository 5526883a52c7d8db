/** Options of {@link readBounded}. */
export interface ReadBoundedOptions {
  /** Maximum number of bytes to read. */
  readonly maxBytes: number;
  /** Maximum time for a web stream, ms. What has arrived by then is returned. Default: unlimited. */
  readonly timeoutMs?: number | undefined;
}

/** A body that was read up to a limit. */
export interface BoundedBody {
  /** The first bytes of the body, at most `maxBytes`. */
  readonly bytes: Uint8Array;
  /** False if a limit was reached before the end of the body. */
  readonly complete: boolean;
}

/**
 * Reads a body up to a limit and cancels the rest, so that an endless body cannot exhaust the memory.
 *
 * @param body a web stream, an async iterable of chunks such as a Node stream, or null for no body
 * @throws the error of the body if it fails before a limit is reached
 *
 * @example
 * ```ts
 * const { bytes, complete } = await readBounded(response.body, { maxBytes: 65_536 });
 * const text = new TextDecoder().decode(bytes);
 * ```
 */
export async function readBounded(
  body: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> | null,
  { maxBytes, timeoutMs }: ReadBoundedOptions,
): Promise<BoundedBody> {
  if (body === null) return { bytes: new Uint8Array(), complete: true };
  const source = 'getReader' in body ? fromStream(body) : fromIterable(body);
  let timedOut = false;
  const stop = (): void => {
    timedOut = true;
    source.cancel();
  };
  const timer = timeoutMs === undefined ? undefined : setTimeout(stop, timeoutMs);
  try {
    const { bytes, complete } = await readChunks(source, maxBytes);
    return { bytes, complete: complete && !timedOut };
  } finally {
    clearTimeout(timer);
  }
}

async function readChunks(source: ChunkSource, maxBytes: number): Promise<BoundedBody> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const chunk = await source.next();
    if (chunk === undefined) return { bytes: concatenate(chunks, length), complete: true };
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) break;
  }
  source.cancel();
  return { bytes: concatenate(chunks, length).subarray(0, maxBytes), complete: false };
}

interface ChunkSource {
  /** The next chunk; undefined at the end of the body. */
  next(): Promise<Uint8Array | undefined>;
  cancel(): void;
}

function fromStream(stream: ReadableStream<Uint8Array>): ChunkSource {
  const reader = stream.getReader();
  return {
    next: async () => (await reader.read()).value,
    // Not awaited: of a cloned response it resolves only once the other half is read.
    cancel: () => void reader.cancel().catch(() => {}),
  };
}

function fromIterable(iterable: AsyncIterable<Uint8Array>): ChunkSource {
  const iterator = iterable[Symbol.asyncIterator]();
  return {
    next: async () => {
      const result = await iterator.next();
      return result.done ? undefined : result.value;
    },
    cancel: () => void iterator.return?.().catch(() => {}),
  };
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i;

/**
 * Whether a host name or address is a loopback one, which never leaves this machine: `localhost`,
 * 127.0.0.0/8 or `::1`, in brackets or not. The host must not include a port.
 */
export function isLoopbackHost(host: string): boolean {
  return LOOPBACK_HOST.test(host);
}

/** Also an overlong form of `.` or `/`, which is not UTF-8, but which some servers decode. */
const DOT_SEGMENT = /(?:^|[/\\])\.{1,2}(?:[/\\;?#]|$)|%c[01]|%e0%[89]/i;
/** Control characters and spaces, which `URL` or a server may ignore. */
// oxlint-disable-next-line no-control-regex -- it is about them
const IGNORED = /[\0-\x20\x7f]/g;
/** Zoom requires two levels of percent-encoding for some meeting UUIDs; the rest is a margin. */
const MAX_DECODE_DEPTH = 4;

/**
 * Whether a server could read a segment of a path as `.` or `..`, as it is or after any number of decodings, also
 * before a path parameter, a query or a fragment, which some servers strip.
 */
export function hasDotSegment(path: string): boolean {
  let text = path;
  for (let depth = 0; depth <= MAX_DECODE_DEPTH; depth += 1) {
    if (DOT_SEGMENT.test(text.replace(IGNORED, ''))) return true;
    const decoded = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    if (decoded === text) return false;
    text = decoded;
  }
  return true;
}

/** Default limit of {@link readRetryAfter}: 15 minutes, ms. */
const MAX_RETRY_AFTER_MS = 15 * 60_000;
const SECONDS_PATTERN = /^\d+(\.\d+)?$/;
/** The start of an HTTP date or an ISO 8601 time. `Date.parse` alone accepts almost any text with a digit. */
const DATE_PATTERN = /^((Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? |\d{4}-\d\d-\d\dT)/;

/**
 * Parses a `Retry-After` header: seconds or an HTTP date (RFC 9110, section 10.2.3), or an ISO 8601 time,
 * which Zoom sends with daily limits.
 *
 * @param now the current time, ms since the epoch
 * @param maxMs upper limit of the result, ms
 * @returns the delay in ms, from 0 to `maxMs`; undefined if the header is missing or not valid
 */
export function readRetryAfter(
  value: string | null | undefined,
  now: number,
  maxMs: number = MAX_RETRY_AFTER_MS,
): number | undefined {
  const text = value?.trim();
  if (text === undefined) return undefined;
  const ms = SECONDS_PATTERN.test(text) ? Number(text) * 1000 : parseDate(text) - now;
  return Number.isNaN(ms) ? undefined : Math.min(maxMs, Math.max(0, ms));
}

function parseDate(text: string): number {
  return DATE_PATTERN.test(text) ? Date.parse(text) : NaN;
}

/**
 * Whether an API requires its own nonce in the DPoP proof (RFC 9449, section 9). Such a response says
 * nothing about the token, and the request was not processed.
 *
 * @param challenge `WWW-Authenticate` of the response
 */
export function isNonceChallenge(status: number, challenge: string | null | undefined): boolean {
  return status === 401 && /error="?use_dpop_nonce\b/.test(challenge ?? '');
}

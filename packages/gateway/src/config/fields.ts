import { isIP } from 'node:net';
import { Secret } from 'evertoken';
import { HOST_PATTERN, isLoopbackHost } from 'evertoken/internal';
import { z } from 'zod';

/** A setting of type `T` whose input is unknown until it has been validated. */
export type Field<T> = z.ZodType<T, unknown>;

/** A non-empty string. */
export function text(): Field<string> {
  return z.string().min(1, 'must not be empty');
}

/** A string that matches a pattern; `message` says what it must be. */
export function pattern(regex: RegExp, message: string): Field<string> {
  return z.string().regex(regex, message);
}

/**
 * A string checked by a function that returns the issue, or undefined for none. The value is not part of the
 * message because it may be a secret.
 */
export function refinedString(validate: (text: string) => string | undefined): Field<string> {
  return z.string().superRefine((value, context) => {
    const message = validate(value);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });
}

/** A string that becomes a {@link Secret}. */
export function secret(field: Field<string>): Field<Secret> {
  return field.transform((value) => new Secret(value));
}

/** A number, or its decimal representation as a string, which is what variables and files hold. */
export function number(min: number, max: number, kind: 'whole' | 'any' = 'whole'): Field<number> {
  const must = `must be a ${kind === 'whole' ? 'whole ' : ''}number from ${min} to ${max}`;
  const error = ({ input }: { input?: unknown }): string => must + describeValue(input);
  const checked = kind === 'whole' ? z.int({ error }) : z.number({ error });
  return z.preprocess(
    (value) => (typeof value === 'string' && DECIMAL.test(value) ? Number(value) : value),
    checked.min(min, { error }).max(max, { error }),
  );
}

/** A boolean, or one of `true`, `1`, `false` and `0` as a string, in any case. */
export function boolean(): Field<boolean> {
  return z.preprocess(
    (value) => (typeof value === 'string' ? (BOOLEANS[value.toLowerCase()] ?? value) : value),
    z.boolean({ error: ({ input }) => `must be true or false${describeValue(input)}` }),
  );
}

/** One of several words. */
export function oneOf<const T extends string>(words: readonly T[]): Field<T> {
  return z.enum(words, {
    error: ({ input }) => `must be one of ${words.join(', ')}${describeValue(input)}`,
  });
}

/**
 * A list, or a comma-separated string, which is what variables and files hold.
 *
 * @param parseItem turns one part of the string into an item. @default the part as it is
 */
export function list<T>(
  item: Field<T>,
  parseItem: (text: string) => unknown = (text) => text,
): Field<T[]> {
  return z.preprocess(
    (value) =>
      typeof value === 'string' ? value.split(',').map((part) => parseItem(part.trim())) : value,
    z.array(item),
  );
}

/** A list of host names; a leading dot stands for all subdomains. */
export function hostNames(): Field<string[]> {
  return list(pattern(HOST_PATTERN, 'must be host names in lower case'));
}

/** A name that is valid in a log line, a metric label and a Redis key. */
export function name(): Field<string> {
  const message = 'must be 1 to 64 letters, digits and . _ -, starting with a letter or a digit';
  return pattern(/^[A-Za-z0-9][\w.-]{0,63}$/, message);
}

/** A SHA-256 hash in hexadecimal digits. */
export function sha256(): Field<string> {
  return pattern(/^[0-9a-f]{64}$/, 'must be a SHA-256 hash: 64 digits 0 to 9, a to f');
}

/** Returns what is wrong with an IP address, or a network in CIDR notation; undefined for nothing. */
export function validateNetwork(text: string): string | undefined {
  const [, address = '', prefix = '0'] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return Number(prefix) <= bits && !address.includes('%')
    ? undefined
    : 'must be IP addresses or networks, such as 10.0.0.0/8';
}

/** Returns what is wrong with an `http:` or `https:` URL; undefined for nothing. */
export function validateHttpUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return NOT_A_URL;
  const { protocol, username, password, href } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') return 'must start with https:// or http://';
  if (username !== '' || password !== '') return 'must not contain credentials';
  return /[?#]/.test(href) ? 'must not have a query or a fragment' : undefined;
}

/**
 * Like {@link validateHttpUrl}, for a URL that must not be forged or read on the way: `http:` only to a loopback
 * host.
 *
 * @param exception a setting that allows `http:` to any host. @default none
 */
export function validateSecureHttpUrl(text: string, exception?: string): string | undefined {
  if (!URL.canParse(text)) return NOT_A_URL;
  const { protocol, hostname } = new URL(text);
  if (protocol !== 'http:' || isLoopbackHost(hostname)) return validateHttpUrl(text);
  const allowed = exception === undefined ? '' : `, or with ${exception}`;
  return `must start with https:// (http:// is for loopback addresses${allowed})`;
}

/** Returns what is wrong with an origin (RFC 6454), as a browser sends it; undefined for nothing. */
export function validateOrigin(text: string): string | undefined {
  const issue = validateHttpUrl(text);
  if (issue !== undefined) return issue;
  const { origin } = new URL(text);
  if (text.includes('*')) return 'must be an origin; there are no wildcards';
  return origin === text ? undefined : `must be an origin, such as ${origin}`;
}

/**
 * Returns what is wrong with a Redis URL, without repeating it since it may contain a password; undefined for
 * nothing.
 */
export function validateRedisUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return NOT_A_URL;
  const { protocol, hostname, pathname, username, password } = new URL(text);
  // `redis:6379` parses as a URL with a path and no host.
  if ((protocol !== 'redis:' && protocol !== 'rediss:') || hostname === '')
    return 'must start with redis:// or rediss:// and a host';
  if (hasUnencodedPercent(username + password)) return UNENCODED_PERCENT;
  return /^\/?\d*$/.test(pathname)
    ? undefined
    : 'may name a database by number only, as in redis://host:6379/2';
}

/** Returns what is wrong with the URL of an HTTP proxy, without repeating it; undefined for nothing. */
export function validateProxyUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return NOT_A_PROXY_URL;
  const { protocol, hostname, username, password, pathname, search, hash } = new URL(text);
  // `proxy:3128` parses as a URL without a host.
  if ((protocol !== 'http:' && protocol !== 'https:') || hostname === '') return NOT_A_PROXY_URL;
  if (hasUnencodedPercent(username + password)) return UNENCODED_PERCENT;
  return pathname + search + hash === '/' ? undefined : 'must not have a path';
}

function hasUnencodedPercent(text: string): boolean {
  return /%(?![0-9a-f]{2})/i.test(text);
}

const NOT_A_PROXY_URL = 'must start with http:// or https:// and a host (SOCKS is not supported)';
const UNENCODED_PERCENT = 'must have %25 for each % in its user name and password';
const NOT_A_URL = 'must be an absolute URL';
const DECIMAL = /^\d{1,15}(\.\d{1,6})?$/;
const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, 1: true, false: false, 0: false };

/** Quotes the offending value when it is short and plain. */
function describeValue(value: unknown): string {
  const isPlain = typeof value === 'number' || (typeof value === 'string' && PLAIN.test(value));
  return isPlain ? `, got ${value}` : '';
}

const PLAIN = /^[\w.-]{1,24}$/;

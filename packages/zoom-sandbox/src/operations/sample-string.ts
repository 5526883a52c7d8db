import { downloadUrl } from '../api/downloads.ts';
import { opaqueId } from '../data/ids.ts';
import { DEPARTMENTS, OFFICES } from '../data/names.ts';
import { hash, pick } from '../data/deterministic-random.ts';
import { DAY_MS, formatIsoSeconds } from '../time/date-time.ts';
import { matchesPattern } from './check-value.ts';
import type { Schema } from './operation.ts';
import type { SampleFacts } from './sample-facts.ts';

/** Returns a plausible text for a field. */
export function sampleString(
  schema: Schema,
  name: string,
  seed: number,
  facts: SampleFacts,
): string {
  const known = facts.known(name, seed);
  const text =
    known ?? sampleFormat(schema.format ?? '', name, seed, facts) ?? sampleName(name, seed, facts);
  return fit(schema, text, seed);
}

type Sampler = (seed: number, facts: SampleFacts, name: string) => string;

const dateTime: Sampler = (seed, { anchorMs }, name) =>
  formatIsoSeconds(anchorMs + (isLate(name) ? DAY_MS : -20 * DAY_MS) + 1_000 * (seed % 86_400));
const date: Sampler = (seed, facts, name) => dateTime(seed, facts, name).slice(0, 10);
const url: Sampler = (seed, { baseUrl }, name) => {
  const id = opaqueId(seed, 81, 0);
  if (!/download|file/i.test(name)) return `${baseUrl}/${id}`;
  return downloadUrl(baseUrl, id, 1_024 + (seed % 4_096));
};
const topic: Sampler = (seed) => pick(pick(DEPARTMENTS, hash(seed, 1)).topics, hash(seed, 2));

const FORMATS: ReadonlyMap<string, Sampler> = new Map<string, Sampler>([
  ['date-time', dateTime],
  ['datetime', dateTime],
  ['date', date],
  ['YYYY-MM-DD', date],
  ['MM-DD-YYYY', (...about) => date(...about).replace(/^(\d+)-(.*)$/, '$2-$1')],
  ['email', (_, { user }) => user.email],
  ['uri', url],
  ['url', url],
  ['hostname', () => 'example.com'],
  ['ipv4', () => '192.0.2.1'],
  ['time', () => '09:00:00Z'],
  ['uuid', (seed) => uuid(seed)],
  ['Hex color code', () => '#0B5CFF'],
]);

function sampleFormat(
  format: string,
  name: string,
  seed: number,
  facts: SampleFacts,
): string | undefined {
  return FORMATS.get(format)?.(seed, facts, name);
}

/** What a field is about, by its name. The first that matches. */
const NAMES: readonly (readonly [RegExp, Sampler])[] = [
  [/email(_?address)?$|^(alternative_hosts|schedule_for)$/i, (_, { user }) => user.email],
  [/first_?name$/i, (_, { user }) => user.first_name],
  [/last_?name$/i, (_, { user }) => user.last_name],
  [/(user|display|host|owner|member|creator)_?name$/i, (_, { user }) => user.display_name],
  [/time_?zone$/i, (_, { user }) => user.timezone],
  [/language$/i, (_, { user }) => user.language],
  [/uuid$/i, (seed) => uuid(seed)],
  [/(^|_)(id|ids|key|token)$|(Id|ID|Ids|Key|Token)$/, (seed) => opaqueId(seed, 82, 0)],
  [/(url|uri|link)s?$/i, url],
  [/(^|_)(ip|ip_address)$/i, () => '192.0.2.1'],
  [/mac_?address/i, () => '64-16-7F-37-90-92'],
  [/(_time|Time|_at|date_time|timestamp|created|modified)$/, dateTime],
  [/(^|_)date$|Date$/, date],
  [/phone|number$/i, (seed) => `+1415555${String(seed % 10_000).padStart(4, '0')}`],
  [/country/i, (seed) => pick(OFFICES, seed).country],
  [/city/i, (seed) => pick(OFFICES, seed).city],
  [/state(_code)?$/i, () => 'CA'],
  [/zip|postal/i, () => '95113'],
  [/address/i, () => '55 Almaden Boulevard'],
  [/version$/i, () => '6.2.5'],
  [/currency/i, () => 'USD'],
  [/dep(artmen)?t$/i, (_, { user }) => user.dept],
  [
    /(duration|count|total|size|capacity|amount|bitrate|latency|jitter)s?$/i,
    (seed) => String(1 + (seed % 90)),
  ],
  [/^(type|status|direction|code)$/i, (_seed, _facts, name) => `default_${name}`],
  [/password|passcode|secret/i, (seed) => opaqueId(seed, 83, 0).slice(0, 10)],
];

function sampleName(name: string, seed: number, facts: SampleFacts): string {
  const sampler = NAMES.find(([pattern]) => pattern.test(name))?.[1];
  if (sampler !== undefined) return sampler(seed, facts, name);
  return /^name$/.test(name) && facts.isUser ? facts.user.display_name : topic(seed, facts, name);
}

function isLate(name: string): boolean {
  return /end|expir|until|to$|due|next/i.test(name);
}

function uuid(seed: number): string {
  const hex = Buffer.from(opaqueId(seed, 84, 0), 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');
}

/** Texts of which one matches each pattern of Zoom's reference. */
const PATTERN_TEXTS = ['1', 'sample_1', 'https://example.com/sample', '64:16:7F:37:90:92'];

function fit({ pattern, minLength = 0, maxLength = Infinity }: Schema, text: string, seed: number) {
  if (pattern !== undefined && !matchesPattern(pattern, text))
    return PATTERN_TEXTS.find((candidate) => matchesPattern(pattern, candidate)) ?? text;
  if (text.length > maxLength)
    return maxLength < 4 ? 'USD'.slice(0, maxLength) : opaqueId(seed, 85, 0).slice(0, maxLength);
  return text.padEnd(Math.min(minLength, 1_000), '0');
}

import { Secret } from '../access-token.ts';
import { toErrorCode } from '../error-catalog.ts';
import { TokenError } from '../errors.ts';
import type {
  AcquireDecision,
  AcquireRequest,
  AcquireResult,
  Lease,
  StoredRecord,
  StoreView,
} from './token-store.ts';

/** Reads the reply to `acquire`. @throws TokenError `STORE_RESPONSE_INVALID`, as all functions of this file */
export function readAcquireResult(reply: unknown, request: AcquireRequest): AcquireResult {
  const [repaired, ...fields] = readArray(reply);
  return { ...readDecision(fields, request), ...(Number(repaired) === 1 && { repaired: true }) };
}

function readDecision(
  [kind, ...fields]: readonly unknown[],
  request: AcquireRequest,
): AcquireDecision {
  switch (kind) {
    case 'use':
    case 'still-valid':
      return { kind, record: readRecord(fields) };
    case 'grace-period':
    case 'wait':
      return { kind, remainingMs: Number(fields[0]) };
    case 'doubted':
      return { kind, remainingMs: Number(fields[0]), doubtMs: Number(fields[1]) };
    case 'cooldown':
      return { kind, remainingMs: Number(fields[0]), code: toErrorCode(fields[1]) };
    case 'lease':
      return { kind, lease: readLease(fields, request) };
    default:
      throw new TokenError('STORE_RESPONSE_INVALID');
  }
}

/** Reads the reply to `inspect`. */
export function readView(reply: unknown): StoreView {
  const [record, lease, cooldown] = readArray(reply);
  const fields = readArray(record);
  const { payload: _, mintedWith: __, ...times } = readRecord(fields.slice(0, 5));
  const mintedBy = String(fields[5]) || undefined;
  return {
    record: times.generation > 0 ? { ...times, mintedBy } : undefined,
    lease: readLeaseView(readArray(lease)),
    cooldown: readCooldown(readArray(cooldown)),
  };
}

function readLeaseView([value, ttl]: readonly unknown[]): StoreView['lease'] {
  const [text, remainingMs] = [String(value), Number(ttl)];
  return remainingMs > 0 ? { owner: text.slice(text.indexOf(':') + 1), remainingMs } : undefined;
}

function readCooldown(fields: readonly unknown[]): StoreView['cooldown'] {
  const [failures, remainingMs] = readNumbers(fields.slice(0, 2));
  if (!(failures! > 0)) return undefined;
  return { failures: failures!, remainingMs: remainingMs!, code: toErrorCode(fields[2]) };
}

function readRecord(fields: readonly unknown[]): StoredRecord {
  const [generation, ageMs, remainingMs, refreshInMs, confirmedMsAgo] = readNumbers(
    fields.slice(0, 5),
  );
  return {
    generation: generation!,
    ageMs: ageMs!,
    remainingMs: remainingMs!,
    refreshInMs: refreshInMs!,
    confirmedMsAgo: confirmedMsAgo! < 0 ? undefined : confirmedMsAgo,
    payload: readPayload(fields[5]),
    mintedWith: typeof fields[6] === 'string' ? fields[6] : undefined,
  };
}

/** @throws TokenError if the client has turned it into something else than text */
export function readPayload(reply: unknown): Secret | undefined {
  if (reply === undefined || reply === null) return undefined;
  if (typeof reply !== 'string') throw new TokenError('STORE_RESPONSE_INVALID');
  return new Secret(reply);
}

function readLease(fields: readonly unknown[], { owner, credentials = '' }: AcquireRequest): Lease {
  const [fence = 0, consecutiveRejections = 0, doubtMs = 0, deathAgeMs = 0, deaths = 0] =
    readNumbers(fields);
  const inherited = { consecutiveRejections, doubtMs, deathAgeMs, deaths };
  return { owner, fence, credentials, inherited };
}

/** Reads an array of numbers, which may be text. */
export function readNumbers(reply: unknown): number[] {
  const values = readArray(reply).map(Number);
  if (values.some(Number.isNaN)) throw new TokenError('STORE_RESPONSE_INVALID');
  return values;
}

function readArray(reply: unknown): readonly unknown[] {
  if (!Array.isArray(reply)) throw new TokenError('STORE_RESPONSE_INVALID');
  return reply;
}

import { createRandom, type Random } from './random.ts';
import { serialize, withLength, type Message } from './message.ts';
import { mutateBytes } from './mutate.ts';
import { MUTATIONS, type Outcome } from './mutations.ts';

/** A caller with a key, allowed to use paths below `/<name>/`. */
export interface FuzzCaller {
  readonly name: string;
  readonly key: string;
}

/** A request of an attack. Its tag is in the path as `n<tag>`. */
export interface AttackRequest {
  readonly tag: number;
  readonly kind: string;
  readonly outcome: Outcome;
}

/** What a hostile caller sends on one connection. */
export interface Attack {
  /** The requests and their predicted outcomes, in order; empty if the bytes were mutated. */
  readonly expected: readonly AttackRequest[];
  /** Number of requests before mutation. */
  readonly requestCount: number;
  /** The bytes, in separate writes. */
  readonly pieces: readonly Buffer[];
}

const MUTATION_NAMES = Object.keys(MUTATIONS);
const MUTATED_RATIO = 0.4;
const MAX_REQUESTS = 5;

/** Generates the attack with this number, deterministically. */
export function generateAttack(
  number: number,
  seed: number,
  callers: readonly FuzzCaller[],
): Attack {
  const chance = createRandom(seed * 1_000_003 + number);
  const caller = chance.pick(callers);
  const firstTag = number * (MAX_REQUESTS + 2);
  return chance.next() < MUTATED_RATIO
    ? mutatedAttack(chance, caller)
    : predictableAttack(chance, caller, firstTag);
}

/** Pipelined requests with predictable outcomes. */
function predictableAttack(chance: Random, caller: FuzzCaller, firstTag: number): Attack {
  const expected: AttackRequest[] = [];
  const bytes: Buffer[] = [];
  const wanted = 1 + chance.below(MAX_REQUESTS);
  for (let ended = false; !ended && expected.length < wanted;) {
    const tag = firstTag + expected.length;
    const kind = chance.pick(MUTATION_NAMES);
    const { outcome, ends = false, apply } = MUTATIONS[kind]!;
    expected.push({ tag, kind, outcome });
    bytes.push(serialize(apply(validMessage(caller, tag), chance)));
    ended = ends;
    if (!ended || outcome === 'served') continue;
    // A valid request, which would be served if the gateway continued to read.
    const behind = validMessage(caller, tag + 1);
    expected.push({ tag: tag + 1, kind: `request after ${kind}`, outcome: 'rejected' });
    bytes.push(serialize(behind));
  }
  const requestCount = expected.length;
  return { expected, requestCount, pieces: splitRandomly(Buffer.concat(bytes), chance) };
}

/** Valid requests with randomly mutated bytes. */
function mutatedAttack(chance: Random, caller: FuzzCaller): Attack {
  const requestCount = 1 + chance.below(3);
  const messages = Array.from({ length: requestCount }, () => {
    const { apply } = MUTATIONS[chance.pick(MUTATION_NAMES)]!;
    const message = apply(validMessage(caller, undefined), chance);
    // The digest does not match a mutated body.
    return { ...message, headers: message.headers.filter(([name]) => name !== 'x-digest') };
  });
  const proper = Buffer.concat(messages.map(serialize));
  return {
    expected: [],
    requestCount,
    pieces: splitRandomly(mutateBytes(proper, caller.key, chance), chance),
  };
}

/** A valid request, with {@link AttackRequest.tag} in its path. */
function validMessage({ name, key }: FuzzCaller, tag: number | undefined): Message {
  return {
    method: 'GET',
    target: `/api/${name}/${tag === undefined ? 'x' : `n${tag}`}`,
    version: 'HTTP/1.1',
    headers: [
      ['host', 'localhost'],
      ['x-sender', name],
      ['x-api-key', key],
    ],
    lines: [],
    body: '',
  };
}

/** A valid request, to check that other callers are still served. */
export function validRequest(caller: FuzzCaller, tag: number): Buffer {
  const message = validMessage(caller, tag);
  const headers = [...message.headers, ['connection', 'close'] as const];
  return serialize(withLength({ ...message, method: 'POST', headers }, '{"ok":true}'));
}

/** Usually one piece, otherwise a few of random length. */
function splitRandomly(bytes: Buffer, { next, below }: Random): Buffer[] {
  if (next() < 0.7) return [bytes];
  const cuts = Array.from({ length: 1 + below(6) }, () => below(bytes.length + 1));
  const ends = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
  return ends.slice(1).map((end, at) => bytes.subarray(ends[at], end));
}

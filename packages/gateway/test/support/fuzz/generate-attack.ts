import { createRandom, type Random } from './random.ts';
import { serialize, withLength, type Message } from './message.ts';
import { mutateBytes } from './mutate.ts';
import { MUTATIONS, type Outcome } from './mutations.ts';

/** Somebody with a key, and with an area of the API below `/<name>/`. */
export interface FuzzCaller {
  readonly name: string;
  readonly key: string;
}

/** A request in an attack. The API sees its tag as `n<tag>` in the path. */
export interface AttackRequest {
  readonly tag: number;
  readonly kind: string;
  readonly outcome: Outcome;
}

/** What a hostile caller sends on one connection. */
export interface Attack {
  /** In the order of the connection; empty when nobody can tell what the bytes mean. */
  readonly expected: readonly AttackRequest[];
  /** How many requests there were before they were spoiled. */
  readonly requestCount: number;
  /** What is written, piece by piece. */
  readonly pieces: readonly Buffer[];
}

const MUTATION_NAMES = Object.keys(MUTATIONS);
const MUTATED_RATIO = 0.4;
const MAX_REQUESTS = 5;

/** The attack of this number: the same each time. */
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

/** Requests one behind the other, of which it is known what must become of them. */
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
    // It has a key, and would be served if the gateway read on.
    const behind = validMessage(caller, tag + 1);
    expected.push({ tag: tag + 1, kind: `something behind ${kind}`, outcome: 'refused' });
    bytes.push(serialize(behind));
  }
  const requestCount = expected.length;
  return { expected, requestCount, pieces: splitRandomly(Buffer.concat(bytes), chance) };
}

/** Proper requests in whose bytes something was changed at random. */
function mutatedAttack(chance: Random, caller: FuzzCaller): Attack {
  const requestCount = 1 + chance.below(3);
  const messages = Array.from({ length: requestCount }, () => {
    const { apply } = MUTATIONS[chance.pick(MUTATION_NAMES)]!;
    const message = apply(validMessage(caller, undefined), chance);
    // A digest would be wrong if its body was changed.
    return { ...message, headers: message.headers.filter(([name]) => name !== 'x-digest') };
  });
  const proper = Buffer.concat(messages.map(serialize));
  return {
    expected: [],
    requestCount,
    pieces: splitRandomly(mutateBytes(proper, caller.key, chance), chance),
  };
}

/** A request that would be served; {@link Move.tag} is in its path. */
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

/** A proper request for which everybody else must still get an answer. */
export function validRequest(caller: FuzzCaller, tag: number): Buffer {
  const message = validMessage(caller, tag);
  const headers = [...message.headers, ['connection', 'close'] as const];
  return serialize(withLength({ ...message, method: 'POST', headers }, '{"ok":true}'));
}

/** Mostly at once; else in a few pieces, cut anywhere. */
function splitRandomly(bytes: Buffer, { next, below }: Random): Buffer[] {
  if (next() < 0.7) return [bytes];
  const cuts = Array.from({ length: 1 + below(6) }, () => below(bytes.length + 1));
  const ends = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
  return ends.slice(1).map((end, at) => bytes.subarray(ends[at], end));
}

import { chanceOf, type Chance } from './chance.ts';
import { bytesOf, withLength, type Message } from './message.ts';
import { spoil } from './spoil.ts';
import { TWISTS, type Outcome } from './twists.ts';

/** Somebody with a key, and with an area of the API below `/<name>/`. */
export interface FuzzCaller {
  readonly name: string;
  readonly key: string;
}

/** A request in an attack. The API sees its tag as `n<tag>` in the path. */
export interface Move {
  readonly tag: number;
  readonly kind: string;
  readonly outcome: Outcome;
}

/** What a hostile caller sends on one connection. */
export interface Attack {
  /** In the order of the connection; empty when nobody can tell what the bytes mean. */
  readonly moves: readonly Move[];
  /** How many requests there were before they were spoiled. */
  readonly requests: number;
  /** What is written, piece by piece. */
  readonly pieces: readonly Buffer[];
}

const NAMES = Object.keys(TWISTS);
const SPOILED_SHARE = 0.4;
const MOST_REQUESTS = 5;

/** The attack of this number: the same each time. */
export function attackOf(number: number, seed: number, callers: readonly FuzzCaller[]): Attack {
  const chance = chanceOf(seed * 1_000_003 + number);
  const caller = chance.pick(callers);
  const firstTag = number * (MOST_REQUESTS + 2);
  return chance.next() < SPOILED_SHARE
    ? spoiledAttack(chance, caller)
    : knownAttack(chance, caller, firstTag);
}

/** Requests one behind the other, of which it is known what must become of them. */
function knownAttack(chance: Chance, caller: FuzzCaller, firstTag: number): Attack {
  const moves: Move[] = [];
  const bytes: Buffer[] = [];
  const wanted = 1 + chance.below(MOST_REQUESTS);
  for (let ended = false; !ended && moves.length < wanted;) {
    const tag = firstTag + moves.length;
    const kind = chance.pick(NAMES);
    const { outcome, ends = false, apply } = TWISTS[kind]!;
    moves.push({ tag, kind, outcome });
    bytes.push(bytesOf(apply(properMessage(caller, tag), chance)));
    ended = ends;
    if (!ended || outcome === 'served') continue;
    // It has a key, and would be served if the gateway read on.
    const behind = properMessage(caller, tag + 1);
    moves.push({ tag: tag + 1, kind: `something behind ${kind}`, outcome: 'refused' });
    bytes.push(bytesOf(behind));
  }
  const requests = moves.length;
  return { moves, requests, pieces: inPieces(Buffer.concat(bytes), chance) };
}

/** Proper requests in whose bytes something was changed at random. */
function spoiledAttack(chance: Chance, caller: FuzzCaller): Attack {
  const requests = 1 + chance.below(3);
  const messages = Array.from({ length: requests }, () => {
    const { apply } = TWISTS[chance.pick(NAMES)]!;
    const message = apply(properMessage(caller, undefined), chance);
    // A digest would be wrong if its body was changed.
    return { ...message, headers: message.headers.filter(([name]) => name !== 'x-digest') };
  });
  const proper = Buffer.concat(messages.map(bytesOf));
  return { moves: [], requests, pieces: inPieces(spoil(proper, caller.key, chance), chance) };
}

/** A request that would be served; {@link Move.tag} is in its path. */
function properMessage({ name, key }: FuzzCaller, tag: number | undefined): Message {
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
export function properBytes(caller: FuzzCaller, tag: number): Buffer {
  const message = properMessage(caller, tag);
  const headers = [...message.headers, ['connection', 'close'] as const];
  return bytesOf(withLength({ ...message, method: 'POST', headers }, '{"ok":true}'));
}

/** Mostly at once; else in a few pieces, cut anywhere. */
function inPieces(bytes: Buffer, { next, below }: Chance): Buffer[] {
  if (next() < 0.7) return [bytes];
  const cuts = Array.from({ length: 1 + below(6) }, () => below(bytes.length + 1));
  const ends = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
  return ends.slice(1).map((end, at) => bytes.subarray(ends[at], end));
}

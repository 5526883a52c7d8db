import type { Command } from './stored-token.ts';
import { findRecordKey } from './stored-token.ts';
import type { VendorRun, VendorScenario } from './vendor-harness.ts';
import { MAX_DOUBT_WAIT_MS } from './vendor-scenarios.ts';

const LIFETIME_MS = 20_000;
const MAX_WAIT_MS = 4_000;

/** Steps of Redis's clock. */
export const clockScenarios: Readonly<Record<string, VendorScenario>> = {
  'clock-back-10min': stepOnce(-600_000),
  'clock-back-25s': stepOnce(-25_000),
  'clock-forward-25s': stepOnce(25_000),
  'clock-forward-10min': stepOnce(600_000),
  'clock-wandering': {
    ...stepOnce(0),
    play: ({ redis, vendor, every }) =>
      every(5_000, async (index) => {
        await redis.setClock(OFFSETS_MS[index % OFFSETS_MS.length]!);
        if (index % 4 === 3) vendor.revokeAll();
      }),
    maxWaitMs: MAX_DOUBT_WAIT_MS,
  },
};

const OFFSETS_MS = [-25_000, -600_000, 0, 25_000, 3_600_000, 3_590_000, -25_000, 0];

/** Sets the clock while a token is in use; a little later all tokens are revoked. */
function stepOnce(offsetMs: number): VendorScenario {
  return {
    vendor: { announcedLifetimeMs: LIFETIME_MS },
    setsClock: true,
    async play({ redis, vendor, wait, totalMs }) {
      await wait(totalMs / 8);
      await redis.setClock(offsetMs);
      await wait(2_000);
      vendor.revokeAll();
      await wait(totalMs);
    },
    maxWaitMs: MAX_WAIT_MS,
  };
}

/** Values that no script can have written, one after another, in each of the keys. */
export const garbageScenarios: Readonly<Record<string, VendorScenario>> = {
  'garbage-of-other-types': {
    vendor: { announcedLifetimeMs: LIFETIME_MS },
    play: (run) => spoilKeys(run, WRONG_TYPES),
    maxWaitMs: MAX_WAIT_MS,
  },
  'garbage-in-values': {
    vendor: { announcedLifetimeMs: LIFETIME_MS },
    play: (run) => spoilKeys(run, WRONG_VALUES),
    maxWaitMs: MAX_WAIT_MS,
  },
};

/** The last part of a key's name, and the commands that spoil it; `KEY` stands for its whole name. */
type Garbage = readonly [string, ...(readonly (readonly string[])[])];

const WRONG_TYPES: readonly Garbage[] = [
  ['r', ['del', 'KEY'], ['set', 'KEY', 'garbage']],
  ['l', ['del', 'KEY'], ['hset', 'KEY', 'field', 'garbage']],
  ['g', ['del', 'KEY'], ['rpush', 'KEY', 'garbage']],
  ['f', ['del', 'KEY'], ['set', 'KEY', 'garbage']],
  ['r', ['del', 'KEY'], ['zadd', 'KEY', '1', 'garbage']],
  ['g', ['del', 'KEY'], ['hset', 'KEY', 'field', 'garbage']],
];

const WRONG_VALUES: readonly Garbage[] = [
  ['g', ['set', 'KEY', String(2 ** 52 - 1)]],
  ['g', ['set', 'KEY', String(2 ** 53)]],
  ['g', ['set', 'KEY', '9223372036854775807']],
  ['g', ['set', 'KEY', 'garbage']],
  ['l', ['set', 'KEY', 'garbage']],
  ['l', ['set', 'KEY', '9007199254740993:another-process']],
  ['f', ['hset', 'KEY', 'n', '9223372036854775807', 'u', '9e300', 'c', 'GARBAGE']],
  ['r', ['hset', 'KEY', 'g', String(2 ** 53)]],
  ['r', ['hset', 'KEY', 'g', 'garbage']],
  ['r', ['hset', 'KEY', 'p', 'garbage']],
  ['r', ['hset', 'KEY', 'ia', 'nan', 'ea', 'inf', 'ra', '-1', 'ca', '9e300', 'lt', 'inf']],
];

async function spoilKeys(
  { redis, wait, totalMs }: VendorRun,
  garbage: readonly Garbage[],
): Promise<void> {
  for (const [suffix, ...commands] of garbage) {
    await wait(totalMs / (garbage.length + 1));
    const record = (await findRecordKey(redis.command)) ?? '';
    await run(redis.command, record.replace(/[^:]*$/, suffix), commands);
  }
  await wait(totalMs);
}

async function run(
  command: Command,
  key: string,
  commands: readonly (readonly string[])[],
): Promise<void> {
  for (const parts of commands) {
    await command(...parts.map((part) => (part === 'KEY' ? key : part)));
  }
}

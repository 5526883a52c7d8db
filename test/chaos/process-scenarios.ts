import { startChild, killChild } from '../support/child-process.ts';
import type { VendorRun, VendorScenario } from './vendor-harness.ts';

const LIFETIME_MS = 15_000;
/** A dead minting process is noticed within 3 s, and its successor mints. */
const MAX_TAKEOVER_WAIT_MS = 3_000 + 2_000;
const tokens = { announcedLifetimeMs: LIFETIME_MS };

/** Minting processes that die or are suspended. */
export const minterScenarios: Readonly<Record<string, VendorScenario>> = {
  'minter-killed': {
    vendor: { ...tokens, mintMs: 1_000 },
    play: (run) => killMinters(run, 1),
    maxWaitMs: MAX_TAKEOVER_WAIT_MS,
  },
  'minters-killed': {
    vendor: { ...tokens, mintMs: 1_000 },
    play: (run) => onBusyMachine(run, () => killMinters(run, 2)),
    maxWaitMs: 2 * MAX_TAKEOVER_WAIT_MS,
  },
  'minter-suspended': {
    vendor: { ...tokens, mintMs: 1_000 },
    play: suspendMinters,
    maxWaitMs: MAX_TAKEOVER_WAIT_MS,
    // Its successor cannot know that its request is still in flight.
    maxNeedlessMints: 20,
  },
};

/** Processes that are suspended or stalled across the end of a token. */
export const suspensionScenarios: Readonly<Record<string, VendorScenario>> = {
  suspended: {
    vendor: tokens,
    play: ({ fleet, every, wait }) =>
      every(3_000, async (index) => {
        const names = pickTwo(fleet.names, index);
        for (const name of names) fleet.signal(name, 'SIGSTOP');
        await wait(LIFETIME_MS + 2_000);
        for (const name of names) fleet.signal(name, 'SIGCONT');
      }),
    maxWaitMs: MAX_TAKEOVER_WAIT_MS,
  },
  stalled: {
    vendor: tokens,
    play: ({ fleet, every, wait }) =>
      every(3_000, async (index) => {
        for (const name of pickTwo(fleet.names, index)) fleet.block(name, LIFETIME_MS + 1_000);
        await wait(LIFETIME_MS + 1_000);
      }),
    maxWaitMs: MAX_TAKEOVER_WAIT_MS,
  },
};

/** Processes whose client secret is not that of the others. */
export const secretScenarios: Readonly<Record<string, VendorScenario>> = {
  'wrong-secrets': {
    vendor: tokens,
    fleet: { clientSecret: (index) => (index % 2 === 0 ? 'old-secret' : 'sandbox-secret') },
    play: ({ wait, totalMs }) => wait(totalMs),
    maxWaitMs: MAX_TAKEOVER_WAIT_MS,
  },
  /** The vendor forgets the old secret before any process knows the new one. */
  'secret-rolled-after-vendor': {
    vendor: { announcedLifetimeMs: 20_000 },
    async play({ fleet, wait, vendor, totalMs }) {
      await wait(totalMs / 4);
      vendor.configure({ clientSecret: 'new-secret' });
      await replaceAll({ fleet, wait, pauseMs: totalMs / 20 });
      await wait(totalMs);
    },
    maxWaitMs: MAX_TAKEOVER_WAIT_MS,
    // The new secret is tried at once, while there is a token of the old one.
    maxNeedlessMints: 1,
  },
  /** Processes get the new secret before the vendor knows it. */
  'secret-rolled-before-vendor': {
    vendor: { announcedLifetimeMs: 20_000 },
    async play({ fleet, wait, vendor, totalMs }) {
      await wait(totalMs / 4);
      await replaceAll({ fleet, wait, pauseMs: totalMs / 20 });
      vendor.configure({ clientSecret: 'new-secret' });
      await wait(totalMs);
    },
    maxWaitMs: MAX_TAKEOVER_WAIT_MS,
    // The new secret is tried at once, while there is a token of the old one.
    maxNeedlessMints: 1,
  },
};

/** Kills this many minting processes for each token. */
async function killMinters(run: VendorRun, times: number): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const minter = await nextMinter(run);
    if (minter === undefined) return;
    if (attempt % (times + 1) === times) continue;
    await run.fleet.kill(minter);
    await run.fleet.add();
  }
}

/** Longer than a lease lasts, and shorter than a caller waits. */
const MINTER_SUSPENSION_MS = 6_000;

/** Suspends each minting process. */
async function suspendMinters(run: VendorRun): Promise<void> {
  for (;;) {
    const minter = await nextMinter(run);
    if (minter === undefined) return;
    run.fleet.signal(minter, 'SIGSTOP');
    await run.wait(MINTER_SUSPENSION_MS);
    run.fleet.signal(minter, 'SIGCONT');
  }
}

/** @returns undefined at the end of the run */
async function nextMinter({ vendor, wait, totalMs }: VendorRun): Promise<string | undefined> {
  return (await Promise.race([vendor.nextMinter(), wait(totalMs)])) ?? undefined;
}

/** Uses what is left of both cores while `play` runs. The programs end by themselves if this one cannot end them. */
async function onBusyMachine({ totalMs }: VendorRun, play: () => Promise<void>): Promise<void> {
  const program = `const end = Date.now() + ${totalMs}; while (Date.now() < end);`;
  const spinning = ['-n', '5', process.execPath, '-e', program];
  const children = [0, 1].map(() => startChild('nice', spinning, { stdio: 'ignore' }));
  try {
    await play();
  } finally {
    await Promise.all(children.map(killChild));
  }
}

async function replaceAll({
  fleet,
  wait,
  pauseMs,
}: Pick<VendorRun, 'fleet' | 'wait'> & { readonly pauseMs: number }): Promise<void> {
  for (const name of fleet.names) {
    await fleet.add({ clientSecret: () => 'new-secret' });
    await fleet.retire(name);
    await wait(pauseMs);
  }
}

function pickTwo(names: readonly string[], index: number): string[] {
  return [0, 1].map((offset) => names[(2 * index + offset) % names.length]!);
}

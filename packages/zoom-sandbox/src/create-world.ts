import { createApp, Directory, type Account } from './accounts.ts';
import { ALL_SCOPES } from './api/routes.ts';
import { Clock } from './clock.ts';
import { createCompany } from './data/company.ts';
import { Downloads } from './downloads.ts';
import { Faults } from './faults.ts';
import { Journal } from './journal.ts';
import { Limits } from './limits.ts';
import type { ResolvedOptions } from './options.ts';
import { Counters } from './stats.ts';
import { Tokens } from './tokens.ts';
import { Webhooks } from './webhooks.ts';
import type { World } from './world.ts';

/** All that one sandbox is made of, as its options want it. */
export function createWorld(options: ResolvedOptions): World {
  const clock = new Clock(options.startAtMs);
  const counters = new Counters();
  const world: World = {
    baseUrl: '',
    settings: options.settings,
    directory: createDirectory(options, clock.now()),
    clock,
    tokens: new Tokens(clock, (clientId) => world.directory.apps.get(clientId)),
    limits: new Limits(clock),
    faults: new Faults(clock),
    journal: new Journal(options.journalLimit),
    counters,
    webhooks: new Webhooks(clock, counters, () => world.settings),
    downloads: new Downloads(clock),
    reset: () => resetWorld(world, options),
  };
  applyStartingScript(world, options);
  return world;
}

function applyStartingScript(world: World, { faults, webhooks }: ResolvedOptions): void {
  for (const rule of faults) world.faults.add(rule);
  for (const webhook of webhooks) world.webhooks.add(webhook);
}

const DAY_MS = 86_400_000;

function createDirectory(options: ResolvedOptions, nowMs: number): Directory {
  // The data lies around the day the clock shows, so that there is always a past and a future.
  const anchorMs = Math.floor(nowMs / DAY_MS) * DAY_MS;
  const accounts = options.accounts.map(({ accountId, plan, users, seed }): Account => ({
    id: accountId,
    plan,
    company: createCompany(seed, users, anchorMs),
  }));
  const apps = options.accounts.flatMap(({ apps: given }, index) =>
    given.map(({ clientId, clientSecret, scopes }) =>
      createApp(accounts[index] as Account, clientId, clientSecret, scopes ?? ALL_SCOPES, nowMs),
    ),
  );
  return new Directory(accounts, apps);
}

function resetWorld(world: World, options: ResolvedOptions): void {
  const before = [...world.directory.apps.values()];
  world.clock.reset();
  if (options.startAtMs !== undefined) world.clock.set(options.startAtMs);
  world.settings = options.settings;
  world.directory = createDirectory(options, world.clock.now());
  // Numbering goes on, so that tokens from before the reset stay dead.
  for (const { clientId, latestTid } of before) {
    const app = world.directory.apps.get(clientId);
    if (app !== undefined) app.latestTid = app.revokedThroughTid = latestTid;
  }
  world.tokens.forget();
  world.limits.reset();
  world.faults.clear();
  world.webhooks.reset();
  applyStartingScript(world, options);
  world.journal.clear();
  world.counters.reset();
}

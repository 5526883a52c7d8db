import { createApp, Directory, type Account } from '../auth/accounts.ts';
import { loadScopes } from '../operations/load-operations.ts';
import { Clock } from '../time/clock.ts';
import { createAccountData } from '../data/account-data.ts';
import { DownloadTokens } from '../auth/download-tokens.ts';
import { Faults } from '../faults/faults.ts';
import { Journal } from '../control/journal.ts';
import { RateLimits } from '../api/rate-limits.ts';
import type { ResolvedOptions } from '../config/options.ts';
import { Counters } from '../control/stats.ts';
import { TokenRegistry } from '../auth/tokens.ts';
import { Webhooks } from '../webhooks/webhooks.ts';
import type { SandboxContext } from './sandbox-context.ts';
import { DAY_MS } from '../time/date-time.ts';

/** Creates the context of a sandbox from its options. */
export function createContext(options: ResolvedOptions): SandboxContext {
  const clock = new Clock(options.startAtMs);
  const counters = new Counters();
  const faults = new Faults(clock);
  const context: SandboxContext = {
    baseUrl: '',
    settings: options.settings,
    directory: createDirectory(options, clock.now()),
    clock,
    tokens: new TokenRegistry(clock, (clientId) => context.directory.apps.get(clientId)),
    rateLimits: new RateLimits(clock),
    faults,
    journal: new Journal(options.journalLimit, options.onRequest),
    counters,
    webhooks: new Webhooks({
      clock,
      counters,
      faults,
      timeoutMs: () => context.settings.webhookTimeoutMs,
      clientIdOf: (accountId) => findClientId(context.directory, accountId),
    }),
    downloadTokens: new DownloadTokens(clock),
    reset: () => resetContext(context, options),
  };
  applyInitialScript(context, options);
  return context;
}

function applyInitialScript(context: SandboxContext, { faults, webhooks }: ResolvedOptions): void {
  for (const rule of faults) context.faults.add(rule);
  for (const webhook of webhooks) context.webhooks.add(webhook);
}

/** Returns the client id of the first app of the account, or of the sandbox if there is none. */
function findClientId({ apps }: Directory, accountId: string | undefined): string {
  const all = [...apps.values()];
  return (all.find(({ account }) => account.id === accountId) ?? all[0])?.clientId ?? '';
}

function createDirectory(options: ResolvedOptions, nowMs: number): Directory {
  // The data is generated around the current day of the clock, so that there are past and future meetings.
  const anchorMs = Math.floor(nowMs / DAY_MS) * DAY_MS;
  const accounts = options.accounts.map(({ accountId, plan, users, seed }): Account => ({
    id: accountId,
    plan,
    data: createAccountData(seed, users, anchorMs),
  }));
  const allApps = options.accounts.flatMap(({ apps }, index) =>
    apps.map(({ clientId, clientSecret, scopes }) =>
      createApp(accounts[index] as Account, clientId, clientSecret, scopes ?? loadScopes(), nowMs),
    ),
  );
  return new Directory(accounts, allApps);
}

function resetContext(context: SandboxContext, options: ResolvedOptions): void {
  const before = [...context.directory.apps.values()];
  // First, so that no retry becomes due when the clock changes.
  context.webhooks.reset();
  context.clock.reset();
  if (options.startAtMs !== undefined) context.clock.set(options.startAtMs);
  context.settings = options.settings;
  context.directory = createDirectory(options, context.clock.now());
  // Token numbers continue, so that tokens from before the reset stay revoked.
  for (const { clientId, latestTid } of before) {
    const app = context.directory.apps.get(clientId);
    if (app !== undefined) app.latestTid = app.revokedThroughTid = latestTid;
  }
  context.tokens.clearCache();
  context.rateLimits.reset();
  context.faults.clear();
  applyInitialScript(context, options);
  context.journal.clear();
  context.counters.reset();
}

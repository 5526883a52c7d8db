import type { TokenStatus } from 'evertoken';
import type { Registry } from 'prom-client';
import type { AccountStats } from '../account-stats.ts';
import { getReadiness } from '../../admin/readiness.ts';
import type { AdminContext } from '../../admin/admin-context.ts';
import {
  registerCounter,
  registerHistogram,
  registerGauge,
  type Series,
} from './callback-metrics.ts';

/** Registers what is known of tokens and of the store that they are shared through. */
export function registerTokenMetrics(registry: Registry, context: AdminContext): void {
  registerTokenState(registry, context);
  registerMints(registry, context);
  registerStore(registry, context);
}

function registerTokenState(registry: Registry, context: AdminContext): void {
  registerGauge(registry, {
    name: 'evertoken_ready',
    help: '1 while the account has a live token or a way to get one, as /readyz says.',
    labels: ['account'],
    async collect() {
      const { accounts } = await getReadiness(context.accounts(), false);
      return accounts.map(({ account, ready }) => [{ account }, Number(ready)]);
    },
  });
  const gauges = {
    evertoken_token_expiry_seconds: {
      help: 'Time until the end of the token at hand; absent while there is none.',
      valueOf: ({ token }: TokenStatus) => token && token.remainingMs / 1000,
    },
    evertoken_token_refresh_seconds: {
      help: 'Time until the token at hand is to be replaced; negative when that is overdue.',
      valueOf: ({ token }: TokenStatus) => token && token.refreshInMs / 1000,
    },
    evertoken_token_generation: {
      help: 'Which token it is; the number only grows, and is the same for all who share it.',
      valueOf: ({ token }: TokenStatus) => token?.generation,
    },
    evertoken_token_cooldown_seconds: {
      help: 'For how long no token is asked for after a failed mint; 0 when nothing is in the way.',
      valueOf: ({ cooldown }: TokenStatus) => (cooldown?.forMs ?? 0) / 1000,
    },
  };
  for (const [name, { help, valueOf }] of Object.entries(gauges)) {
    registerGauge(registry, {
      name,
      help,
      labels: ['account'],
      collect: () => collectStatus(context, valueOf),
    });
  }
}

async function collectStatus(
  context: AdminContext,
  getValue: (status: TokenStatus) => number | undefined,
): Promise<Series<number>> {
  const all = await Promise.all(
    context.accounts().map(async ({ name, tokens }) => {
      const value = getValue(await tokens.status());
      return value === undefined ? [] : [[{ account: name }, value] as const];
    }),
  );
  return all.flat();
}

function registerMints(registry: Registry, context: AdminContext): void {
  registerCounter(registry, {
    name: 'evertoken_mints_total',
    help: 'Tokens that this gateway got from the token endpoint.',
    labels: ['account'],
    collect: () => listAccounts(context, ({ mints }) => mints),
  });
  registerCounter(registry, {
    name: 'evertoken_mint_failures_total',
    help: 'Token requests of this gateway that failed, by their code in docs/errors.md.',
    labels: ['account', 'code'],
    collect: () => listByCode(context, ({ mintFailures }) => mintFailures),
  });
  registerHistogram(registry, {
    name: 'evertoken_mint_duration_seconds',
    help: 'How long the token endpoint took to give a token.',
    labels: ['account'],
    collect: () =>
      context
        .accounts()
        .map(({ name }) => [{ account: name }, context.getStats(name).mintDurations]),
  });
  registerCounter(registry, {
    name: 'evertoken_adoptions_total',
    help: 'Newer tokens that this gateway took into use, its own and those of others.',
    labels: ['account'],
    collect: () => listAccounts(context, ({ adoptions }) => adoptions),
  });
  registerCounter(registry, {
    name: 'evertoken_rejections_total',
    help: 'Answers of the API that refused a token.',
    labels: ['account'],
    collect: () => listAccounts(context, ({ rejections }) => rejections),
  });
  registerCounter(registry, {
    name: 'evertoken_notices_total',
    help: 'Oddities of the token endpoint’s answers that did not stop a token from working, by their code.',
    labels: ['account', 'code'],
    collect: () => listByCode(context, ({ notices }) => notices),
  });
}

function registerStore(registry: Registry, context: AdminContext): void {
  const { redis } = context;
  if (redis !== undefined) {
    registerGauge(registry, {
      name: 'evertoken_redis_up',
      help: '1 while the gateway is connected to Redis; absent without Redis.',
      labels: [],
      collect: () => [[{}, Number(redis.isReady)]],
    });
  }
  registerGauge(registry, {
    name: 'evertoken_store_failing',
    help: '1 while the last call of the shared store failed: the gateway goes on with its memory.',
    labels: ['account'],
    collect: () => listAccounts(context, ({ storeProblem }) => Number(storeProblem !== undefined)),
  });
  registerCounter(registry, {
    name: 'evertoken_store_errors_total',
    help: 'Calls of the shared store that failed or took too long, by their code in docs/errors.md.',
    labels: ['account', 'code'],
    collect: () => listByCode(context, ({ storeErrors }) => storeErrors),
  });
  registerCounter(registry, {
    name: 'evertoken_unreadable_records_total',
    help: 'Tokens in the store that this gateway could not read: encrypted with a key it does not have.',
    labels: ['account'],
    collect: () => listAccounts(context, ({ unreadableRecords }) => unreadableRecords),
  });
}

function listAccounts(
  context: AdminContext,
  getValue: (watch: AccountStats) => number,
): Series<number> {
  return context
    .accounts()
    .map(({ name }) => [{ account: name }, getValue(context.getStats(name))]);
}

function listByCode(
  context: AdminContext,
  getMap: (watch: AccountStats) => ReadonlyMap<string, number>,
): Series<number> {
  return context
    .accounts()
    .flatMap(({ name }) =>
      Array.from(
        getMap(context.getStats(name)),
        ([code, count]) => [{ account: name, code }, count] as const,
      ),
    );
}

import type { TokenStatus } from 'evertoken';
import type { Registry } from 'prom-client';
import type { AdminContext } from '../../admin/admin-context.ts';
import { readReadiness } from '../../admin/token-rejection.ts';
import type { AccountStats } from '../account-stats.ts';
import {
  registerCounter,
  registerGauge,
  registerHistogram,
  type Series,
} from './callback-metrics.ts';

/** Registers the metrics of tokens and of the store that shares them. */
export function registerTokenMetrics(registry: Registry, context: AdminContext): void {
  registerTokenState(registry, context);
  registerMints(registry, context);
  registerStore(registry, context);
}

function registerTokenState(registry: Registry, context: AdminContext): void {
  registerGauge(registry, {
    name: 'evertoken_ready',
    help: '1 if requests for the account can be served, as reported by /readyz.',
    labels: ['account'],
    async collect() {
      const { accounts } = await readReadiness(context, false);
      return accounts.map(({ account, ready }) => [{ account }, Number(ready)]);
    },
  });
  const gauges = {
    evertoken_token_expiry_seconds: {
      help: 'Time until the current token expires; absent without a token.',
      getValue: ({ token }: TokenStatus) => token && token.remainingMs / 1000,
    },
    evertoken_token_refresh_seconds: {
      help: 'Time until the current token is refreshed; negative if the refresh is overdue.',
      getValue: ({ token }: TokenStatus) => token && token.refreshInMs / 1000,
    },
    evertoken_token_generation: {
      help: 'Generation of the current token; it only increases and is the same for all processes that share it.',
      getValue: ({ token }: TokenStatus) => token?.generation,
    },
    evertoken_token_cooldown_seconds: {
      help: 'Time until the next token request is allowed after a failed mint; 0 without a cooldown.',
      getValue: ({ cooldown }: TokenStatus) => (cooldown?.remainingMs ?? 0) / 1000,
    },
  };
  for (const [name, { help, getValue }] of Object.entries(gauges)) {
    const collect = (): Promise<Series<number>> => collectStatus(context, getValue);
    registerGauge(registry, { name, help, labels: ['account'], collect });
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
    help: 'Tokens this gateway minted.',
    labels: ['account'],
    collect: () => listAccounts(context, ({ mints }) => mints),
  });
  registerCounter(registry, {
    name: 'evertoken_mint_failures_total',
    help: 'Failed token requests of this gateway, by code (docs/errors.md).',
    labels: ['account', 'code'],
    collect: () => listByCode(context, ({ mintFailures }) => mintFailures),
  });
  registerHistogram(registry, {
    name: 'evertoken_mint_duration_seconds',
    help: 'Duration of successful token requests.',
    labels: ['account'],
    collect: () => listAccounts(context, ({ mintDurations }) => mintDurations),
  });
  registerCounter(registry, {
    name: 'evertoken_adoptions_total',
    help: 'Newer tokens this gateway began to use, minted by this gateway or by another process.',
    labels: ['account'],
    collect: () => listAccounts(context, ({ adoptions }) => adoptions),
  });
  registerCounter(registry, {
    name: 'evertoken_rejections_total',
    help: 'Responses of the API that rejected a token.',
    labels: ['account'],
    collect: () => listAccounts(context, ({ rejections }) => rejections),
  });
  registerCounter(registry, {
    name: 'evertoken_notices_total',
    help: 'Irregularities in token responses that did not invalidate the token, by code.',
    labels: ['account', 'code'],
    collect: () => listByCode(context, ({ notices }) => notices),
  });
}

function registerStore(registry: Registry, context: AdminContext): void {
  if (context.store !== undefined) registerConnection(registry, context.store);
  registerGauge(registry, {
    name: 'evertoken_store_failing',
    help: '1 if the last call of the shared store failed; the gateway then serves from memory.',
    labels: ['account'],
    collect: () => listAccounts(context, ({ storeProblem }) => Number(storeProblem !== undefined)),
  });
  registerCounter(registry, {
    name: 'evertoken_store_errors_total',
    help: 'Calls of the shared store that failed or timed out, by code (docs/errors.md) and reason.',
    labels: ['account', 'code', 'reason'],
    collect: () => listStoreErrors(context),
  });
  registerCounter(registry, {
    name: 'evertoken_unreadable_records_total',
    help: 'Records in the store that this gateway could not decrypt: it lacks their encryption key.',
    labels: ['account'],
    collect: () => listAccounts(context, ({ unreadableRecords }) => unreadableRecords),
  });
}

function registerConnection(
  registry: Registry,
  { name, health }: NonNullable<AdminContext['store']>,
): void {
  const title = { redis: 'Redis', postgres: 'Postgres' }[name];
  registerGauge(registry, {
    name: `evertoken_${name}_up`,
    help: `1 while connected to a ${title} that responds and is a primary; absent without ${title}.`,
    labels: [],
    collect: () => [[{}, Number(health.isReady)]],
  });
  registerCounter(registry, {
    name: `evertoken_${name}_errors_total`,
    help: `Errors of the connection to ${title}, by reason.`,
    labels: ['reason'],
    collect: () => Array.from(health.errors, ([reason, count]) => [{ reason }, count] as const),
  });
}

function listAccounts<Value>(
  context: AdminContext,
  getValue: (stats: AccountStats) => Value,
): Series<Value> {
  return context
    .accounts()
    .map(({ name }) => [{ account: name }, getValue(context.getStats(name))]);
}

function listByCode(
  context: AdminContext,
  getMap: (stats: AccountStats) => ReadonlyMap<string, number>,
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

function listStoreErrors(context: AdminContext): Series<number> {
  const byCause = Array.from(listByCode(context, ({ storeErrors }) => storeErrors));
  return byCause.map(([labels, count]) => {
    const [code = '', reason = ''] = String(labels['code']).split(' ');
    return [{ ...labels, code, reason }, count];
  });
}

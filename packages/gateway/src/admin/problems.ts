import type { TokenStatus } from 'evertoken';
import type { Account } from '../accounts/account.ts';
import type { AccountStats } from '../observability/account-stats.ts';
import type { AdminContext } from './admin-context.ts';
import type { AccountFacts } from './gateway-facts.ts';
import { judge } from './judge.ts';
import type { Problem } from './problem.ts';

/** Finds the current problems of a gateway, see {@link judge}. */
export async function findCurrentProblems(context: AdminContext): Promise<Problem[]> {
  const accounts = await Promise.all(
    context
      .accounts()
      .map(async (account) => collectFacts(account, context, await account.tokens.status())),
  );
  return findProblems(context, accounts);
}

/** Judges the facts about the accounts together with those about the gateway. */
export function findProblems(context: AdminContext, accounts: readonly AccountFacts[]): Problem[] {
  const { startedAt, store } = context;
  const reason = store?.health.problem;
  const since = store?.health.problemSince ?? startedAt;
  return judge(
    {
      startedAt,
      accounts,
      store: store?.name ?? 'redis',
      storeProblem: reason === undefined ? undefined : { reason, since },
      reloadProblem: context.reloads.problem,
      issuerProblem: context.issuers.problem,
      clockProblem: context.clock.problem,
    },
    Date.now(),
  );
}

/** Collects the facts about an account. */
export function collectFacts(
  { name, provider, pacer }: Pick<Account, 'name' | 'provider' | 'pacer'>,
  context: Pick<AdminContext, 'getStats' | 'sandboxAccounts'>,
  { token, cooldown }: TokenStatus,
): AccountFacts {
  const stats = context.getStats(name);
  const isLive = token !== undefined && token.remainingMs > 0;
  return {
    name,
    provider,
    isSandbox: context.sandboxAccounts().has(name),
    tokenRemainingMs: isLive ? token.remainingMs : undefined,
    isTokenRejected: isLive && stats.rejectedGeneration === token.generation,
    mintProblem: toMintProblem(stats, isLive ? undefined : cooldown),
    storeProblem: stats.storeProblem,
    pacingProblem: pacer?.snapshot().sharing === 'process' ? stats.pacingProblem : undefined,
    unreadableSince: stats.unreadableSince,
    failures: stats.failures,
    labels: pacer?.snapshot().labels ?? [],
  };
}

/** The failed mint may be that of another process, which only the cooldown shows. */
function toMintProblem(
  { mintProblem }: AccountStats,
  cooldown: TokenStatus['cooldown'],
): AccountFacts['mintProblem'] {
  if (cooldown === undefined || mintProblem?.code === cooldown.code) return mintProblem;
  const now = Math.round(Date.now() / 1000) * 1000;
  const { since = now, lastAt = now, failures = 1 } = mintProblem ?? {};
  return { code: cooldown.code, since, lastAt, failures };
}

import type { SandboxSettings } from '../config/settings.ts';
import type { SandboxContext } from '../server/sandbox-context.ts';

/** A look at the sandbox from outside. It holds no token and no secret. */
export interface SandboxState {
  readonly url: string;
  readonly now: string;
  readonly settings: SandboxSettings;
  readonly accounts: readonly AccountState[];
  readonly apps: readonly AppState[];
  readonly faults: readonly unknown[];
  readonly webhooks: readonly unknown[];
}

/** An account and how far it is from its seeded data. */
export interface AccountState {
  readonly accountId: string;
  readonly plan: string;
  readonly seed: number;
  readonly users: Readonly<Record<string, number>>;
  readonly meetings: Readonly<Record<string, number>>;
  readonly recordingsRemoved: number;
}

/** An app and its tokens. */
export interface AppState {
  readonly clientId: string;
  readonly accountId: string;
  readonly disabled: boolean;
  readonly scopes: readonly string[];
  readonly tokensIssued: number;
  readonly revokedThrough: number;
}

/** Describes the sandbox as it stands. */
export function describeState(context: SandboxContext): SandboxState {
  const { directory, settings } = context;
  return {
    url: context.baseUrl,
    now: new Date(context.clock.now()).toISOString(),
    settings,
    accounts: [...directory.accounts.values()].map(({ id, plan, data }) => ({
      accountId: id,
      plan: plan ?? settings.plan,
      seed: data.seed,
      users: {
        active: data.users.countByStatus('active'),
        inactive: data.users.countByStatus('inactive'),
        pending: data.users.countByStatus('pending'),
        ...data.users.changeCounts,
      },
      meetings: { ...data.meetings.changeCounts },
      recordingsRemoved: data.recordings.removedCount,
    })),
    apps: [...directory.apps.values()].map((app) => ({
      clientId: app.clientId,
      accountId: app.account.id,
      disabled: app.disabled,
      scopes: [...(app.scopeSets.at(-1)?.scopes ?? [])],
      tokensIssued: app.latestTid,
      revokedThrough: app.revokedThroughTid,
    })),
    faults: context.faults.list().map(({ id, rule, hits }) => ({ id, rule, hits })),
    webhooks: context.webhooks.subscriptions(),
  };
}

import type { SandboxSettings } from './settings.ts';
import type { World } from './world.ts';

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
export function describeState(world: World): SandboxState {
  const { directory, settings } = world;
  return {
    url: world.baseUrl,
    now: new Date(world.clock.now()).toISOString(),
    settings,
    accounts: [...directory.accounts.values()].map(({ id, plan, company }) => ({
      accountId: id,
      plan: plan ?? settings.plan,
      seed: company.seed,
      users: {
        active: company.users.total('active'),
        inactive: company.users.total('inactive'),
        pending: company.users.total('pending'),
        ...company.users.writes,
      },
      meetings: { ...company.meetings.writes },
      recordingsRemoved: company.recordings.removed,
    })),
    apps: [...directory.apps.values()].map((app) => ({
      clientId: app.clientId,
      accountId: app.account.id,
      disabled: app.disabled,
      scopes: [...(app.scopeSets.at(-1)?.scopes ?? [])],
      tokensIssued: app.latestTid,
      revokedThrough: app.revokedThroughTid,
    })),
    faults: world.faults.list().map(({ id, rule, hits }) => ({ id, rule, hits })),
    webhooks: world.webhooks.subscriptions(),
  };
}

import type { SandboxSettings } from '../config/settings.ts';
import type { SandboxContext } from '../server/sandbox-context.ts';

/** A snapshot of the sandbox for inspection. It contains no tokens and no secrets. */
export interface SandboxState {
  readonly url: string;
  readonly now: string;
  readonly settings: SandboxSettings;
  readonly accounts: readonly AccountState[];
  readonly apps: readonly AppState[];
  readonly faults: readonly unknown[];
  readonly webhooks: readonly unknown[];
}

/** An account and the number of changes to its generated data. */
export interface AccountState {
  readonly accountId: string;
  readonly plan: string;
  readonly seed: number;
  readonly users: Readonly<Record<string, number>>;
  readonly meetings: Readonly<Record<string, number>>;
  readonly webinars: Readonly<Record<string, number>>;
  readonly recordingsRemoved: number;
  /** Of all that is answered from Zoom's schemas. */
  readonly resources: Readonly<Record<string, number>>;
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

/** Returns a snapshot of the sandbox. */
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
      webinars: { ...data.webinars.changeCounts },
      recordingsRemoved: data.recordings.removedCount,
      resources: data.resources.changeCounts,
    })),
    apps: [...directory.apps.values()].map((app) => ({
      clientId: app.clientId,
      accountId: app.account.id,
      disabled: app.disabled,
      scopes: [...(app.scopeSets.at(-1)?.scopes ?? [])],
      tokensIssued: app.latestTid,
      revokedThrough: app.revokedThroughTid,
    })),
    faults: describeFaults(context),
    webhooks: context.webhooks.subscriptions(),
  };
}

/** Returns the active faults with the number of requests they affected. */
export function describeFaults(context: SandboxContext): readonly unknown[] {
  return context.faults.list().map(({ id, rule, hits }) => ({ id, rule, hits }));
}

import type { Plan } from '../auth/accounts.ts';
import type { FaultRule } from '../faults/fault-rule.ts';
import type { WebhookOptions } from '../webhooks/subscription.ts';
import type { JournalEntry } from '../control/journal.ts';
import type { SandboxSettings } from './settings.ts';

/** An initial Server-to-Server OAuth app. */
export interface AppOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** @default the `:admin` scopes of every endpoint */
  readonly scopes?: readonly string[];
}

/** An initial Zoom account. */
export interface AccountOptions {
  readonly accountId: string;
  readonly apps: readonly AppOptions[];
  /** @default the setting `plan` */
  readonly plan?: Plan;
  /**
   * Number of users, at most 1,000,000.
   *
   * @default 50
   */
  readonly users?: number;
  /**
   * Seed of the generated data; the same seed generates the same data.
   *
   * @default the position of the account, from 1
   */
  readonly seed?: number;
}

/** Options of `createSandbox`. Every setting is also an option. */
export interface SandboxOptions extends Partial<SandboxSettings> {
  /**
   * Port to listen on; 0 selects a free port.
   *
   * @default 0
   */
  readonly port?: number;
  /**
   * Address to listen on.
   *
   * @default '127.0.0.1'
   */
  readonly host?: string;
  /**
   * The URL of the sandbox as its clients see it, behind TLS or in a container network, e.g.
   * `https://zoom.test`. `api_url`, `download_url` and `join_url` are built from it.
   *
   * @default the address that it listens on
   */
  readonly publicUrl?: string;
  /**
   * Host names, besides loopback ones and that of `publicUrl`, under which the control API may be called; a leading dot
   * allows all subdomains. Other requests are denied, as a protection from DNS rebinding.
   *
   * @default none
   */
  readonly allowedHosts?: readonly string[];
  /**
   * Id of the first account.
   *
   * @default 'sandbox-account'
   */
  readonly accountId?: string;
  /**
   * Client id of the first account's app.
   *
   * @default 'sandbox-client'
   */
  readonly clientId?: string;
  /**
   * Client secret of the first account's app.
   *
   * @default 'sandbox-secret'
   */
  readonly clientSecret?: string;
  /**
   * Scopes of the first account's app.
   *
   * @default the `:admin` scopes of every endpoint
   */
  readonly scopes?: readonly string[];
  /**
   * Number of users of the first account, at most 1,000,000.
   *
   * @default 50
   */
  readonly users?: number;
  /**
   * Seed of the first account's generated data.
   *
   * @default 1
   */
  readonly seed?: number;
  /** Further accounts, or the first account again, to set its plan or add apps. */
  readonly accounts?: readonly AccountOptions[];
  /**
   * Initial time of the clock: milliseconds since the epoch or a date.
   *
   * @default the current time
   */
  readonly startAt?: number | string | Date;
  /**
   * Maximum number of journal entries; 0 disables the journal.
   *
   * @default 1000
   */
  readonly journalLimit?: number;
  /**
   * Maximum size of a request body in bytes; larger bodies get a 413.
   *
   * @default 1048576
   */
  readonly maxBodyBytes?: number;
  /**
   * Maximum time to receive a request, ms; slower requests get a 408.
   *
   * @default 30000
   */
  readonly requestTimeoutMs?: number;
  /** Called with each request, as the journal records it. What it throws becomes a process warning. */
  readonly onRequest?: (entry: JournalEntry) => void;
  /** Faults that are active from the start. */
  readonly faults?: readonly FaultRule[];
  /** Webhook subscriptions from the start; their URLs are not validated. */
  readonly webhooks?: readonly WebhookOptions[];
}

/** The options with all defaults applied. */
export interface ResolvedOptions {
  readonly port: number;
  readonly host: string;
  /** Without a slash at the end. */
  readonly publicUrl: string | undefined;
  readonly allowedHosts: readonly string[];
  readonly accounts: readonly ResolvedAccount[];
  readonly startAtMs: number | undefined;
  readonly journalLimit: number;
  readonly maxBodyBytes: number;
  readonly requestTimeoutMs: number;
  readonly onRequest: ((entry: JournalEntry) => void) | undefined;
  readonly faults: readonly FaultRule[];
  readonly webhooks: readonly WebhookOptions[];
  readonly settings: SandboxSettings;
}

/** An account with all defaults applied. */
export interface ResolvedAccount {
  readonly accountId: string;
  readonly apps: readonly AppOptions[];
  readonly plan: Plan | undefined;
  readonly users: number;
  readonly seed: number;
}

/** Thrown for invalid options. The message contains all issues. */
export class SandboxOptionsError extends TypeError {
  /** One entry per invalid option, e.g. `port: expected a whole number from 0 to 65535`. */
  readonly issues: readonly string[];

  constructor(issues: readonly string[]) {
    super(`Invalid sandbox options: ${issues.join('; ')}.`);
    this.name = 'SandboxOptionsError';
    this.issues = issues;
  }
}

import type { Sandbox, SandboxOptions } from '@evertoken/zoom-sandbox';
import type { PostgresServer } from '../../../../test/support/postgres-server.ts';
import type { RedisServer } from '../../../../test/support/redis-server.ts';
import type { Gateway, GatewayConfig } from '../../src/index.ts';

/** A running gateway with its sandbox. */
export interface Scene {
  readonly sandbox: Sandbox;
  readonly gateway: Gateway;
  readonly redis: RedisServer | undefined;
  readonly postgres: PostgresServer | undefined;
  /** Reads the configuration again, with changes of its first account, or of the named one, and of the file. */
  configure(account?: object, name?: string, settings?: object): GatewayConfig;
  /** Sends a request of a caller. @returns its status, or 0 if there is none */
  send(path?: string, options?: RequestInit): Promise<number>;
}

/** Something that goes wrong, and what every surface must say about it. */
export interface Situation {
  readonly name: string;
  /** Settings of the first account. */
  readonly account?: object;
  /** Names of the accounts. @default one */
  readonly accounts?: readonly string[];
  /** Settings of the file. */
  readonly settings?: object;
  /** Settings of the only caller. */
  readonly caller?: object;
  readonly sandboxOptions?: SandboxOptions;
  readonly redis?: boolean;
  readonly postgres?: boolean;
  /** Whether a request succeeds before. @default true */
  readonly isCold?: boolean;
  readonly breaks: (scene: Scene) => unknown;
  /** What callers send meanwhile. @default two requests */
  readonly traffic?: (scene: Scene) => Promise<unknown>;
  readonly repairs: (scene: Scene) => unknown;
  /** What callers send after the repair. @default as before */
  readonly afterwards?: (scene: Scene) => Promise<unknown>;
  /** The cause that is shown first: undefined if there must be none. */
  readonly shows:
    | {
        readonly code: string | RegExp;
        readonly severity: 'critical' | 'warning';
        readonly component: string;
        readonly account?: string;
        readonly text: RegExp;
        /** What is shown next. */
        readonly second?: { readonly component: string };
      }
    | undefined;
  /** Status of `/readyz`. */
  readonly ready: number;
  /** Alerts that evaluate `evertoken_problem`, and fire. */
  readonly alerts: readonly string[];
  /** Whether only the next day ends it. @default false */
  readonly lastsUntilMidnight?: boolean;
}

export const clearFaults = ({ sandbox }: Scene): void => sandbox.faults.clear();
export const configureApp =
  (options: Parameters<Sandbox['configureApp']>[1], revoke = true) =>
  ({ sandbox }: Scene): void => {
    sandbox.configureApp(sandbox.credentials.clientId, options);
    if (revoke) sandbox.revokeAllTokens();
  };
export const repeat =
  (count: number, path?: string, options?: RequestInit) =>
  async (scene: Scene): Promise<void> => {
    for (let sent = 0; sent < count; sent += 1) await scene.send(path, options);
  };

/** Sends two requests. */
export const sendTwo: (scene: Scene) => Promise<void> = repeat(2);

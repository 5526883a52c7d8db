import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { updateApp, validateAppChange, type AppChange } from './auth/accounts.ts';
import type { Clock } from './time/clock.ts';
import { createHostCheck } from './control/access.ts';
import { createContext } from './server/create-context.ts';
import type { Faults } from './faults/faults.ts';
import type { Journal } from './control/journal.ts';
import {
  SandboxOptionsError,
  type ResolvedOptions,
  type SandboxOptions,
} from './config/options.ts';
import { resolveOptions } from './config/resolve-options.ts';
import { createHttpServer } from './server/server.ts';
import { parseSettings, type SandboxSettings } from './config/settings.ts';
import type { Stats } from './control/stats.ts';
import { describeState, type SandboxState } from './control/state.ts';
import type { Webhooks } from './webhooks/webhooks.ts';
import type { SandboxContext } from './server/sandbox-context.ts';

/** The credentials for requesting tokens. */
export interface Credentials {
  readonly accountId: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A running sandbox. Close it with {@link close} or `await using`. */
export interface Sandbox extends AsyncDisposable {
  /** The URL that it listens on, e.g. `http://127.0.0.1:4040`; see the option `publicUrl` for URLs in responses. */
  readonly url: string;
  /** URL of the token endpoint: `url` + `/oauth/token`. */
  readonly tokenUrl: string;
  /** Base URL of the API: `url` + `/v2`. */
  readonly apiUrl: string;
  /** Credentials of the first account's first app. */
  readonly credentials: Credentials;
  /** The current settings. */
  readonly settings: SandboxSettings;
  readonly journal: Journal;
  readonly faults: Faults;
  readonly clock: Clock;
  readonly webhooks: Webhooks;
  /** Returns the counters since the start or the last reset. */
  stats(): Stats;
  /** Returns a snapshot of the sandbox for inspection. It contains no secrets. */
  state(): SandboxState;
  /**
   * Changes settings. Absent settings keep their value, `undefined` resets one to its default.
   *
   * @throws {SandboxOptionsError} for unknown or invalid settings
   *
   * @example
   * sandbox.configure({ tokenModel: 'single', enforceLimits: true });
   */
  configure(settings: Partial<SandboxSettings>): void;
  /**
   * Changes an app's scopes or secret, or deactivates it.
   *
   * @throws {TypeError} for an unknown client id
   * @throws {SandboxOptionsError} for an invalid change
   */
  configureApp(clientId: string, change: AppChange): void;
  /** Revokes a token. Returns false if this sandbox did not issue it. */
  revokeToken(token: string): boolean;
  /** Revokes all tokens issued so far. */
  revokeAllTokens(): void;
  /** Restores the initial data, apps, settings, faults, journal, counters and clock, and revokes all tokens. */
  reset(): void;
  /** Closes the server and all connections immediately. May be called more than once. */
  close(): Promise<void>;
}

/**
 * Starts a sandbox. Resolves once it is listening.
 *
 * @throws {SandboxOptionsError} for invalid options
 * @throws {NodeJS.ErrnoException} if listening fails, e.g. `EADDRINUSE`
 *
 * @example
 * await using sandbox = await createSandbox({ users: 200 });
 * const { tokenUrl, apiUrl, credentials } = sandbox;
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const resolved = resolveOptions(options);
  const context = createContext(resolved);
  const server = createHttpServer(context, {
    ...resolved,
    isAllowedHost: createHostCheck(resolved.host, resolved.allowedHosts),
  });
  const url = await listen(server, resolved.host, resolved.port);
  context.baseUrl = resolved.publicUrl ?? url;
  return createHandle(context, server, resolved, url);
}

function createHandle(
  context: SandboxContext,
  server: Server,
  options: ResolvedOptions,
  url: string,
): Sandbox {
  const { accountId, apps } = options.accounts[0] as ResolvedOptions['accounts'][0];
  const { clientId, clientSecret } = apps[0] as { clientId: string; clientSecret: string };
  const close = (): Promise<void> => closeSandbox(context, server);
  const handle = {
    url,
    tokenUrl: `${url}/oauth/token`,
    apiUrl: `${url}/v2`,
    credentials: { accountId, clientId, clientSecret },
    get settings() {
      return context.settings;
    },
    journal: context.journal,
    faults: context.faults,
    clock: context.clock,
    webhooks: context.webhooks,
    stats: () => context.counters.snapshot(),
    state: () => describeState(context),
    configure: (settings: Partial<SandboxSettings>) => configure(context, settings),
    configureApp: (id: string, change: AppChange) => configureApp(context, id, change),
    revokeToken: (token: string) => revokeToken(context, token),
    revokeAllTokens: () => context.directory.revokeAllTokens(),
    reset: () => context.reset(),
    close,
  };
  // Node 20.19 has the symbol; older type libraries may not declare it.
  return Object.defineProperty(handle, Symbol.asyncDispose, { value: close }) as unknown as Sandbox;
}

function configure(context: SandboxContext, settings: Partial<SandboxSettings>): void {
  const parsed = parseSettings(settings);
  if (parsed.kind === 'invalid') throw new SandboxOptionsError(parsed.issues);
  context.settings = { ...context.settings, ...parsed.settings };
}

function configureApp(context: SandboxContext, clientId: string, change: AppChange): void {
  const app = context.directory.apps.get(clientId);
  if (app === undefined) throw new TypeError(`configureApp: unknown client id ${clientId}.`);
  const issues = validateAppChange({ ...change });
  if (issues.length > 0) throw new SandboxOptionsError(issues);
  updateApp(app, change, context.clock.now());
}

function revokeToken(context: SandboxContext, text: string): boolean {
  const token = context.tokens.find(text);
  if (token === undefined) return false;
  context.tokens.revoke(token);
  return true;
}

function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address() as AddressInfo;
      resolve(`http://${toUrlHost(host, address)}:${address.port}`);
    });
  });
}

/** Returns the host for URLs; the loopback address if the server listens on all addresses. */
function toUrlHost(host: string, { family }: AddressInfo): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return family === 'IPv6' && host.includes(':') ? `[${host}]` : host;
}

function closeSandbox(context: SandboxContext, server: Server): Promise<void> {
  context.webhooks.abortAll();
  context.clock.cancelAll();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

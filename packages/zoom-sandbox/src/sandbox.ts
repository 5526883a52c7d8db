import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { updateApp, validateAppChange, type AppChange } from './auth/accounts.ts';
import type { Clock } from './time/clock.ts';
import { createContext } from './server/create-context.ts';
import type { Faults } from './faults/faults.ts';
import type { Journal } from './control/journal.ts';
import {
  resolveOptions,
  SandboxOptionsError,
  type ResolvedOptions,
  type SandboxOptions,
} from './config/options.ts';
import { createHttpServer } from './server/server.ts';
import { parseSettings, type SandboxSettings } from './config/settings.ts';
import type { Stats } from './control/stats.ts';
import { describeState, type SandboxState } from './control/state.ts';
import type { Webhooks } from './webhooks/webhooks.ts';
import type { SandboxContext } from './server/sandbox-context.ts';

/** What a client needs to get tokens. */
export interface Credentials {
  readonly accountId: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A running sandbox. */
export interface Sandbox extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Where tokens are to be had: `url` + `/oauth/token`. */
  readonly tokenUrl: string;
  /** The base of the API: `url` + `/v2`. */
  readonly apiUrl: string;
  /** Of the first account's first app. */
  readonly credentials: Credentials;
  /** The settings in force. */
  readonly settings: SandboxSettings;
  readonly journal: Journal;
  readonly faults: Faults;
  readonly clock: Clock;
  readonly webhooks: Webhooks;
  /** Counters since the start or the last reset. */
  stats(): Stats;
  /** What was changed, and what is in force: for a look from outside. Holds no secret. */
  state(): SandboxState;
  /** Changes settings; those not named stay. Throws a {@link SandboxOptionsError} that names every mistake. */
  configure(settings: Partial<SandboxSettings>): void;
  /** Changes an app's scopes or secret, or deactivates it. Throws a `TypeError` for an unknown client id. */
  configureApp(clientId: string, change: AppChange): void;
  /** Ends one token; false when this sandbox never issued it. */
  revokeToken(token: string): boolean;
  /** Ends every token issued so far. */
  revokeAllTokens(): void;
  /** Back to the start: data, apps, settings, faults, journal, counters, clock; all tokens end. */
  reset(): void;
  /** Stops at once: open connections are cut. May be called again. */
  close(): Promise<void>;
}

/**
 * Starts a sandbox and answers it once it listens. Rejects with a {@link SandboxOptionsError} for bad options and
 * with the system's error when the port cannot be had.
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const resolved = resolveOptions(options);
  const world = createContext(resolved);
  const server = createHttpServer(world, resolved);
  world.baseUrl = await listen(server, resolved.host, resolved.port);
  return createHandle(world, server, resolved);
}

function createHandle(context: SandboxContext, server: Server, options: ResolvedOptions): Sandbox {
  const { accountId, apps } = options.accounts[0] as ResolvedOptions['accounts'][0];
  const { clientId, clientSecret } = apps[0] as { clientId: string; clientSecret: string };
  const close = (): Promise<void> => closeSandbox(context, server);
  const handle = {
    url: context.baseUrl,
    tokenUrl: `${context.baseUrl}/oauth/token`,
    apiUrl: `${context.baseUrl}/v2`,
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
  // Node 20.19 has the symbol; older type libraries and runtimes may not.
  return Object.defineProperty(handle, Symbol.asyncDispose, { value: close }) as unknown as Sandbox;
}

function configure(context: SandboxContext, settings: Partial<SandboxSettings>): void {
  const parsed = parseSettings(settings);
  if (parsed.kind === 'bad') throw new SandboxOptionsError(parsed.issues);
  context.settings = { ...context.settings, ...parsed.settings };
}

function configureApp(context: SandboxContext, clientId: string, change: AppChange): void {
  const app = context.directory.apps.get(clientId);
  if (app === undefined) throw new TypeError(`configureApp: no app has the client id ${clientId}.`);
  const mistakes = validateAppChange({ ...change });
  if (mistakes.length > 0) throw new SandboxOptionsError(mistakes);
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

/** An address that listens everywhere cannot be called; the loopback address can. */
function toUrlHost(host: string, { family }: AddressInfo): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return family === 'IPv6' && host.includes(':') ? `[${host}]` : host;
}

function closeSandbox(context: SandboxContext, server: Server): Promise<void> {
  context.clock.cancelAll();
  context.webhooks.abortAll();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

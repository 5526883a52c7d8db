import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSandbox, type Sandbox, type SandboxOptions } from '@evertoken/zoom-sandbox';
import type { Pacer } from '@evertoken/zoom-client/pacing';
import { createTokenManager, type TokenManager, type TokenStore } from 'evertoken';
import { zoom, ZOOM_HOSTS } from 'evertoken/zoom';
import { onTestFinished } from 'vitest';
import type { Account } from '../../src/accounts/account.ts';
import { API_RULES } from '../../src/accounts/api-rules.ts';
import { getReadiness } from '../../src/admin/readiness.ts';
import { allowAnonymous } from '../../src/auth/authenticate.ts';
import { isLoopbackHostHeader, type HostCheck } from '../../src/auth/origin-check.ts';
import type { Timeouts, GatewayConfig, Limits } from '../../src/config/schema.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { createLogger, logTokenEvents } from '../../src/observability/log.ts';
import { Outbound } from '../../src/outbound/outbound.ts';
import { createGatewayServer } from '../../src/server.ts';
import { ClockComparison } from '../../src/observability/clock-comparison.ts';
import { createAccessLog } from '../../src/observability/access-log.ts';

/** A gateway in this process, listening on a free port. */
export interface RunningGateway {
  readonly url: string;
  readonly port: number;
  readonly server: Server;
  readonly tokens: TokenManager;
  /** The log, one JSON line per entry. */
  readonly log: readonly string[];
}

export interface GatewaySettings {
  /** @default the sandbox's */
  readonly apiUrl?: string;
  readonly clientSecret?: string;
  readonly store?: TokenStore;
  /** How long a request waits for a token, ms. */
  readonly waitTimeoutMs?: number;
  readonly limits?: Partial<Limits>;
  readonly timeouts?: Partial<Timeouts>;
  readonly isAllowedHost?: HostCheck;
  readonly allowedOrigins?: readonly string[];
  readonly pacer?: Pacer;
}

const DEFAULTS = defaults();

/** The default configuration. */
function defaults(): GatewayConfig {
  const result = readConfig({});
  if (result.kind === 'invalid') throw new Error('the defaults are not valid');
  return result.config;
}

/** Starts a sandbox that is closed when the test ends. */
export async function startSandbox(options?: SandboxOptions): Promise<Sandbox> {
  const sandbox = await createSandbox(options);
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** Starts a gateway with the credentials of a sandbox. It is closed when the test ends. */
export async function startGateway(
  sandbox: Sandbox,
  settings: GatewaySettings = {},
): Promise<RunningGateway> {
  const lines: string[] = [];
  const output = { write: (line: string): void => void lines.push(line) };
  const log = createLogger('trace', output);
  const { apiUrl = sandbox.apiUrl, clientSecret = sandbox.credentials.clientSecret } = settings;
  const {
    store,
    waitTimeoutMs,
    isAllowedHost = isLoopbackHostHeader,
    allowedOrigins = [],
  } = settings;
  const tokens = createTokenManager({
    provider: zoom({
      ...sandbox.credentials,
      clientSecret,
      tokenUrl: sandbox.tokenUrl,
      apiUrl,
    }),
    onEvent: logTokenEvents(log, 'default'),
    ...(store !== undefined && { store }),
    ...(waitTimeoutMs !== undefined && { waitTimeoutMs }),
  });
  const limits = { ...DEFAULTS.limits, ...settings.limits };
  const timeouts = { ...DEFAULTS.timeouts, ...settings.timeouts };
  const outbound = new Outbound(DEFAULTS.outbound, timeouts);
  const { pacer } = settings;
  const account: Account = {
    name: 'default',
    provider: 'zoom',
    tokens,
    api: API_RULES.zoom,
    hosts: ZOOM_HOSTS,
    pacer,
  };
  const server = createGatewayServer({
    clock: new ClockComparison(),
    dispatcher: outbound.dispatcher,
    limits,
    timeouts,
    auth: {
      authenticate: allowAnonymous(account, isAllowedHost),
      resolveAddress: undefined,
      allowedOrigins,
    },
    readiness: () => getReadiness([account], new Set([account.name]), false),
    observers: [createAccessLog(log, output)],
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    server.server.closeAllConnections();
    await server.close();
    await tokens.close();
    pacer?.close();
    await outbound.close();
  });
  const { port } = server.server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, server: server.server, tokens, log: lines };
}

/** Starts an API with this listener. @returns its base URL, with a path as Zoom's has */
export async function startApi(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`;
}

import type { AccountConfig, GatewayConfig } from '../../config/gateway-config.ts';
import { isLoopbackHost } from '../../config/loopback.ts';
import { readConfig } from '../../config/read-config.ts';
import { startGateway, type Gateway } from '../../gateway.ts';
import { readDotEnv } from '../dot-env.ts';
import { onceAskedToStop } from '../stop.ts';

/** `evertoken serve`: runs the gateway until it is asked to stop. Words go to standard error, the log to standard output. */
export async function serve(): Promise<number> {
  const reading = readConfig(readDotEnv());
  if (reading.kind === 'invalid') {
    console.error('The gateway was not started:');
    for (const problem of reading.problems) console.error(`- ${problem}.`);
    return 1;
  }
  const { config, stopSandbox } = await withCredentials(reading.config);
  let gateway: Gateway;
  try {
    gateway = await startGateway(config);
  } catch (error) {
    await stopSandbox();
    console.error(whyNotStarted(error, config));
    return 1;
  }
  const url = gateway.url.replace('127.0.0.1', 'localhost');
  const callers = isLoopbackHost(config.listen.host)
    ? 'programs on this machine'
    : 'ANYONE WHO REACHES IT';
  console.error(`Gateway on ${url}, open to ${callers}. Try:\n\n  curl ${url}/api/users\n`);
  console.error(`For operators: ${gateway.adminUrl}/state and /metrics\n`);
  const signal = await onceAskedToStop();
  console.error(`${signal}: finishing the requests under way`);
  await gateway.close();
  await stopSandbox();
  return 0;
}

interface Ready {
  readonly config: GatewayConfig;
  readonly stopSandbox: () => Promise<void>;
}

/** Without credentials there is nobody to ask at Zoom: the sandbox takes its place. */
async function withCredentials(config: GatewayConfig): Promise<Ready> {
  if (config.accounts.every(({ credentials }) => credentials !== undefined)) {
    return { config, stopSandbox: async () => {} };
  }
  // Loaded only here: an installation that always has credentials can leave it out.
  const { createSandbox } = await import('@evertoken/zoom-sandbox');
  const { Secret } = await import('evertoken');
  const sandbox = await createSandbox();
  console.error(
    `No ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET: talking to the built-in Zoom sandbox at ${sandbox.url}, not to Zoom.`,
  );
  const { clientSecret, ...ids } = sandbox.credentials;
  const inSandbox = (account: AccountConfig): AccountConfig => ({
    ...account,
    credentials: { ...ids, clientSecret: new Secret(clientSecret) },
    oauthUrl: sandbox.tokenUrl,
    apiUrl: sandbox.apiUrl,
  });
  const accounts = config.accounts.map((account) =>
    account.credentials === undefined ? inSandbox(account) : account,
  );
  return { config: { ...config, accounts }, stopSandbox: () => sandbox.close() };
}

function whyNotStarted(error: unknown, { listen: { host, port } }: GatewayConfig): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `The gateway was not started: port ${port} on ${host} is taken. Set PORT to another one; 0 takes any free one.`;
    case 'EACCES':
      return `The gateway was not started: this user may not listen on port ${port}. Set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `The gateway was not started: ${host} is not an address of this machine. Set HOST.`;
    default:
      return `The gateway was not started: ${error instanceof Error ? error.message : String(error)}`;
  }
}

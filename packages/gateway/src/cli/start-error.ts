import type { GatewayConfig } from '../config/schema.ts';

/**
 * Describes why a gateway cannot listen, and names the setting to change.
 *
 * @param path the configuration file; undefined for environment variables
 */
export function describeStartError(
  error: unknown,
  config: GatewayConfig,
  path: string | undefined,
): string {
  const { code, address, port } = error as NodeJS.ErrnoException & {
    readonly address?: string;
    readonly port?: number;
  };
  const listener = port === config.listen.port ? 'listen' : 'admin';
  const toSetting = (name: 'port' | 'host'): string =>
    path === undefined ? VARIABLES[listener][name] : `${listener}.${name} in ${path}`;
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} on ${address} is in use. Choose another one: ${toSetting('port')}; 0 takes any free one.`;
    case 'EACCES':
      return `this user may not listen on port ${port}. Choose one above 1023: ${toSetting('port')}.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${address ?? 'the host'} is not an address of this machine. Choose another one: ${toSetting('host')}.`;
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

const VARIABLES = {
  listen: { port: 'the variable PORT', host: 'the variable HOST' },
  admin: { port: 'the variable ADMIN_PORT', host: 'the variable ADMIN_HOST' },
} as const;

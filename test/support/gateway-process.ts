import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer, type ServerProcess } from './server-process.ts';

/** Options of {@link startGateway}. */
export interface GatewayProcessOptions {
  readonly name: string;
  readonly core: number;
  readonly redisUrl?: string | undefined;
  /** How its runtime starts. @default this Node.js */
  readonly command?: readonly [string, ...string[]] | undefined;
  /** Its only account, as in the configuration file. */
  readonly account: Readonly<Record<string, unknown>>;
  /** Further settings, as in the configuration file. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Receives each line of the log. */
  readonly onLine?: ((line: string) => void) | undefined;
}

const KEY_ID = '0123456789abcdef';
/** The API key of the only caller, which may call every endpoint. */
export const CALLER_KEY: string = `evt_${KEY_ID}_${'k'.repeat(43)}`;

const PROGRAM = fileURLToPath(new URL('../../packages/gateway/bin/evertoken.js', import.meta.url));

/** Starts the program `evertoken serve` with API key, rate limit, metrics and access log. */
export async function startGateway(options: GatewayProcessOptions): Promise<ServerProcess> {
  const { name, core, onLine, command: [runtime, ...first] = [process.execPath] } = options;
  const directory = await mkdtemp(join(tmpdir(), 'evertoken-bench-'));
  const file = join(directory, 'evertoken.yaml');
  await writeFile(file, JSON.stringify(buildConfig(options)));
  const server = await startServer({
    name,
    command: runtime,
    args: [...first, PROGRAM, 'serve', '--config', file],
    core,
    urlPattern: /Gateway on (http:\/\/[^\s,]+)/,
    urlStream: 'stderr',
    onLine,
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
  return { ...server, stop };
}

function buildConfig({ redisUrl, account, settings }: GatewayProcessOptions): object {
  const sha256 = createHash('sha256').update(CALLER_KEY).digest('hex');
  return {
    listen: { port: 0 },
    admin: { port: 0 },
    ...(redisUrl !== undefined && { redis: { url: redisUrl } }),
    accounts: [account],
    callers: [
      { name: 'bench', allow: ['* /**'], ratePerSecond: 100_000, keys: [{ id: KEY_ID, sha256 }] },
    ],
    ...settings,
  };
}

import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer, type ServerProcess } from './server-process.ts';

/** A gateway as it is run: the program `evertoken`, with a configuration file. */
export interface GatewayProcessOptions {
  readonly name: string;
  readonly core: number;
  readonly redisUrl?: string | undefined;
  /** Its one account, as in the file. */
  readonly account: Readonly<Record<string, unknown>>;
  /** Further settings, as in the file. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Told of each line of its log. */
  readonly onLine?: ((line: string) => void) | undefined;
}

const KEY_ID = '0123456789abcdef';
/** The key of the one caller that the gateway knows; it may send anything. */
export const CALLER_KEY: string = `evt_${KEY_ID}_${'k'.repeat(43)}`;

const PROGRAM = fileURLToPath(new URL('../../packages/gateway/bin/evertoken.js', import.meta.url));

/** Starts a gateway that asks callers for a key and keeps a rate for them, measures and logs. */
export async function startGateway(options: GatewayProcessOptions): Promise<ServerProcess> {
  const { name, core, onLine } = options;
  const directory = await mkdtemp(join(tmpdir(), 'evertoken-bench-'));
  const file = join(directory, 'evertoken.yaml');
  // JSON is YAML.
  await writeFile(file, JSON.stringify(buildConfig(options)));
  const server = await startServer({
    name,
    command: process.execPath,
    args: [PROGRAM, 'serve', '--config', file],
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

import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { FaultRule, SandboxSettings, Stats } from '@evertoken/zoom-sandbox';
import { killChild, startChild } from './child-process.ts';

const PROGRAM = fileURLToPath(
  new URL('../../packages/zoom-sandbox/bin/zoom-sandbox.js', import.meta.url),
);

/** A sandbox in its own process, so that its work does not slow down its clients. */
export interface SandboxProcess {
  readonly url: string;
  stats(): Promise<Stats>;
  /** Resets the counters and revokes all tokens. */
  reset(): Promise<void>;
  configure(settings: Partial<SandboxSettings>): Promise<void>;
  addFault(rule: FaultRule): Promise<void>;
  clearFaults(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the program `zoom-sandbox` on a free port. @param command how its runtime starts. @default this Node.js */
export async function startSandbox(
  settings: Partial<SandboxSettings>,
  [runtime, ...first]: readonly [string, ...string[]] = [process.execPath],
): Promise<SandboxProcess> {
  const args = Object.entries(settings).flatMap(([name, value]) => [
    '--set',
    `${name}=${String(value)}`,
  ]);
  const child = startChild(runtime, [...first, PROGRAM, '--port', '0', '--quiet', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = (await once(createInterface(child.stdout!), 'line')) as [string];
  const control = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const json = body === undefined ? undefined : JSON.stringify(body);
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/_sandbox/${path}`, {
      method,
      headers,
      body: json ?? null,
    });
    if (!response.ok) throw new Error(`sandbox: ${method} ${path}: ${await response.text()}`);
    return response;
  };
  return {
    url,
    stats: async () => (await (await control('GET', 'stats')).json()) as Stats,
    reset: async () => void (await control('POST', 'reset')),
    configure: async (changes) => void (await control('POST', 'config', changes)),
    addFault: async (rule) => void (await control('POST', 'faults', rule)),
    clearFaults: async () => void (await control('DELETE', 'faults')),
    stop: () => killChild(child),
  };
}

/** The account of a gateway that gets its tokens from a sandbox, as in its configuration file. */
export function sandboxAccount({ url }: SandboxProcess): Readonly<Record<string, string>> {
  return {
    accountId: 'sandbox-account',
    clientId: 'sandbox-client',
    clientSecret: 'sandbox-secret',
    tokenUrl: `${url}/oauth/token`,
    apiUrl: `${url}/v2`,
  };
}

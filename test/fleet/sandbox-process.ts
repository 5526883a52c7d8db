import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { FaultRule, SandboxSettings, Stats } from '@evertoken/zoom-sandbox';
import { killChild, startChild } from '../support/child-process.ts';

const PROGRAM = fileURLToPath(
  new URL('../../packages/zoom-sandbox/bin/zoom-sandbox.js', import.meta.url),
);

/** A sandbox in a process of its own: its work does not slow those who call it. */
export interface SandboxProcess {
  readonly url: string;
  stats(): Promise<Stats>;
  /** Zeroes the counters and ends all tokens. */
  reset(): Promise<void>;
  configure(settings: Partial<SandboxSettings>): Promise<void>;
  addFault(rule: FaultRule): Promise<void>;
  clearFaults(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the program `zoom-sandbox` on a free port. */
export async function startSandbox(settings: Partial<SandboxSettings>): Promise<SandboxProcess> {
  const sets = Object.entries(settings).flatMap(([name, value]) => [
    '--set',
    `${name}=${String(value)}`,
  ]);
  const child = startChild(process.execPath, [PROGRAM, '--port', '0', '--quiet', ...sets], {
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

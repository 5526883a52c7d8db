/**
 * Sends hostile bytes to a gateway in a process of its own, over as many connections as it takes, and looks at
 * what the API gets of them, at every answer, at all that the gateway writes, and at its memory:
 *
 *     npm run build && node --import tsx test/fuzz/predicted-outcomes.ts [requests, default 50000] [seed, default 1]
 *
 * The same seed makes the same bytes. A fault names the number of its attack.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fuzz } from '../../packages/gateway/test/support/fuzz/run-fuzz.ts';
import { createFuzzConfig } from '../../packages/gateway/test/support/fuzz/gateway-config.ts';
import {
  CLIENT_SECRET,
  TOKEN,
  startRecordingApi,
} from '../../packages/gateway/test/support/fuzz/recording-api.ts';
import { isRunning, killChild, startChild } from '../support/child-process.ts';
import { poll } from '../support/poll.ts';

const PROGRAM = fileURLToPath(new URL('../../packages/gateway/bin/evertoken.js', import.meta.url));
const CONNECTIONS = 64;
/** What memory may differ by from one third of the run to the next, bytes: collections come when they come. */
const MAX_GROWTH_BYTES = 32 * 2 ** 20;

const requests = Number(process.argv[2] ?? 50_000);
const seed = Number(process.argv[3] ?? 1);

const api = await startRecordingApi();
const callers = ['alice', 'bob'].map((name) => {
  const id = randomBytes(8).toString('hex');
  const key = `evt_${id}_${randomBytes(32).toString('base64url')}`;
  return { name, id, key, sha256: createHash('sha256').update(key).digest('hex') };
});
const gateway = await startGateway();
const residentBytes: number[] = [];
const startedAt = performance.now();
const report = await fuzz({
  port: gateway.port,
  api,
  callers,
  requests,
  seed,
  connections: CONNECTIONS,
  onBatch: () => residentBytes.push(readResidentBytes(gateway.pid)),
});
const seconds = (performance.now() - startedAt) / 1_000;
const faults = [...report.issues, ...gateway.faults(), ...memoryFaults()];
await gateway.stop();
await api.close();

const { served, refused, broken } = report.predicted;
console.log(
  `${report.requests} requests in ${report.attacks} attacks, seed ${seed}, in ${seconds.toFixed(0)} s.\n` +
    `Of those whose fate was known: ${served} to be served, ${refused} to be refused, ${broken} to be broken off.\n` +
    `${api.requests} requests came to the API. Answers by status:`,
  report.statuses,
);
console.log(
  `Memory of the gateway after each batch, MB: ${residentBytes.map(toMegabytes).join(' ')}`,
);
console.log(faults.length === 0 ? 'No fault.' : `${faults.length} faults:`);
for (const fault of faults.slice(0, 50)) console.log(`- ${fault}`);
if (faults.length > 0) process.exitCode = 1;

interface FuzzedGateway {
  readonly port: number;
  readonly pid: number;
  /** What it has written that it must not, and whether it has ended. */
  faults(): string[];
  stop(): Promise<void>;
}

async function startGateway(): Promise<FuzzedGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'evertoken-fuzz-'));
  const file = join(folder, 'evertoken.yaml');
  const config = { ...createFuzzConfig(api.url, callers), log: { level: 'trace' } };
  await writeFile(file, JSON.stringify(config));
  const child = startChild(process.execPath, [PROGRAM, 'serve', '--config', file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const found = new Set<string>();
  const secrets = [TOKEN, CLIENT_SECRET, ...callers.map(({ key }) => key)];
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text));
  let line = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    const lines = (line + text).split('\n');
    line = lines.pop()!;
    for (const one of lines) {
      if (secrets.some((secret) => one.includes(secret))) found.add(`a secret in the log: ${one}`);
      if (/"level":[56]0|INTERNAL_ERROR/.test(one)) found.add(`in the log: ${one}`);
    }
  });
  const port = await poll('the gateway', 20_000, () => /Gateway on http:\S+:(\d+)/.exec(said)?.[1]);
  const announced = said.length;
  return {
    port: Number(port),
    pid: child.pid!,
    faults: () => [
      ...found,
      ...(isRunning(child) ? [] : ['the gateway has ended']),
      ...(/Warning|Error/.test(said.slice(announced)) ? [`on standard error: ${said}`] : []),
    ],
    async stop() {
      await killChild(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** By the least of each third, after the first batches, in which everything is loaded and compiled. */
function memoryFaults(): string[] {
  const settled = residentBytes.slice(Math.ceil(residentBytes.length / 4));
  const third = Math.floor(settled.length / 3);
  if (third === 0) return [];
  const [first, last] = [settled.slice(0, third), settled.slice(-third)].map((some) =>
    Math.min(...some),
  );
  return last! - first! > MAX_GROWTH_BYTES
    ? [`memory grew from ${toMegabytes(first!)} to ${toMegabytes(last!)} MB`]
    : [];
}

function readResidentBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1_024;
}

function toMegabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}

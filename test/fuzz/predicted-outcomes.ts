/**
 * Sends malicious requests with predictable outcomes to a gateway process, and checks what reaches the API, every
 * response, the log and the memory of the gateway:
 *
 *     npm run fuzz:outcomes -- [requests, default 50000] [seed, default 1]
 *
 * The same seed generates the same bytes. A problem names the number of its attack.
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
import { reportProblems } from '../support/program.ts';

const PROGRAM = fileURLToPath(new URL('../../packages/gateway/bin/evertoken.js', import.meta.url));
const CONNECTIONS = 64;
/** The most that memory may grow from one third of the run to the next, bytes; it varies with garbage collections. */
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
const problems = [...report.issues, ...gateway.problems(), ...findMemoryGrowth()];
await gateway.stop();
await api.close();

const { served, rejected, aborted } = report.predicted;
console.log(
  `${report.requests} requests in ${report.attacks} attacks, seed ${seed}, in ${seconds.toFixed(0)} s.\n` +
    `Predicted outcomes: ${served} served, ${rejected} rejected, ${aborted} aborted.\n` +
    `${api.requests} requests reached the API. Responses by status:`,
  report.statuses,
);
console.log(`Resident memory after each batch, MB: ${residentBytes.map(toMegabytes).join(' ')}`);
process.exitCode = reportProblems(problems);

interface FuzzedGateway {
  readonly port: number;
  readonly pid: number;
  /** Secrets and errors in its output, and whether it has exited. */
  problems(): string[];
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
  let errorOutput = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (errorOutput += text));
  let rest = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      if (secrets.some((secret) => line.includes(secret)))
        found.add(`a secret in the log: ${line}`);
      if (/"level":[56]0|INTERNAL_ERROR/.test(line)) found.add(`in the log: ${line}`);
    }
  });
  const port = await poll(
    'the gateway',
    20_000,
    () => /Gateway on http:\S+:(\d+)/.exec(errorOutput)?.[1],
  );
  const startupLength = errorOutput.length;
  return {
    port: Number(port),
    pid: child.pid!,
    problems: () => [
      ...found,
      ...(isRunning(child) ? [] : ['the gateway has exited']),
      ...(/Warning|Error/.test(errorOutput.slice(startupLength))
        ? [`on standard error: ${errorOutput}`]
        : []),
    ],
    async stop() {
      await killChild(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Compares the minimum of the first and the last third, without the first batches, in which code is compiled. */
function findMemoryGrowth(): string[] {
  const settled = residentBytes.slice(Math.ceil(residentBytes.length / 4));
  const third = Math.floor(settled.length / 3);
  if (third === 0) return [];
  const [first, last] = [settled.slice(0, third), settled.slice(-third)].map((samples) =>
    Math.min(...samples),
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

import type { ServerProcess } from '../support/server-process.ts';

const SAMPLE_MS = 500;
const MEGABYTE = 2 ** 20;

/** The resident memory of a process during a measurement. */
export interface MemoryUsage {
  /** At the start, MB. */
  readonly startMegabytes: number;
  /** The maximum in the second quarter of the time, MB. */
  readonly earlyMegabytes: number;
  /** The maximum in the last quarter of the time, MB. */
  readonly lateMegabytes: number;
  /** The maximum, MB. */
  readonly peakMegabytes: number;
}

/** Samples the memory of a process twice per second while a function runs. */
export async function measureMemory<T>(
  server: Pick<ServerProcess, 'residentBytes'>,
  run: () => Promise<T>,
): Promise<{ readonly result: T; readonly memory: MemoryUsage }> {
  const samples = [server.residentBytes()];
  const sampling = setInterval(() => samples.push(server.residentBytes()), SAMPLE_MS);
  try {
    const result = await run();
    samples.push(server.residentBytes());
    return { result, memory: summarize(samples.map((bytes) => bytes / MEGABYTE)) };
  } finally {
    clearInterval(sampling);
  }
}

function summarize(samples: readonly number[]): MemoryUsage {
  const maxBetween = (from: number, to: number): number => {
    const range = samples.slice(Math.floor(samples.length * from), Math.ceil(samples.length * to));
    return Math.round(Math.max(...range));
  };
  return {
    startMegabytes: Math.round(samples[0]!),
    earlyMegabytes: maxBetween(0.25, 0.5),
    lateMegabytes: maxBetween(0.75, 1),
    peakMegabytes: maxBetween(0, 1),
  };
}

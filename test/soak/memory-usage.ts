import type { ServerProcess } from '../support/server-process.ts';

const SAMPLE_MS = 500;
const MEGABYTE = 2 ** 20;

/** What a process held while it was watched. */
export interface MemoryUsage {
  /** Resident memory when it began, MB. */
  readonly startMegabytes: number;
  /** The most that it had in the second and in the last quarter of the time, MB. */
  readonly earlyMegabytes: number;
  readonly lateMegabytes: number;
  readonly peakMegabytes: number;
}

/** Looks at the memory of a process, twice a second, while something goes on. */
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
  const between = (from: number, to: number): number => {
    const part = samples.slice(Math.floor(samples.length * from), Math.ceil(samples.length * to));
    return Math.round(Math.max(...part));
  };
  return {
    startMegabytes: Math.round(samples[0]!),
    earlyMegabytes: between(0.25, 0.5),
    lateMegabytes: between(0.75, 1),
    peakMegabytes: between(0, 1),
  };
}

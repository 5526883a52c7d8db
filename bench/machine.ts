import { execFileSync } from 'node:child_process';
import { arch, availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os';

/** Describes the machine and the programs of a measurement, without identifying the machine. */
export function describeMachine(): readonly string[] {
  const model = cpus()[0]?.model ?? 'unknown';
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return [
    `${platform()} ${arch()}, ${availableParallelism()} cores (${model.trim()}), ${gigabytes} GiB`,
    `Node ${process.version}, ${readVersion('nginx', ['-v'])}, ${readVersion('wrk', ['-v'])}, ${readVersion('redis-server', ['--version'])}`,
    `load average at the start: ${loadavg()[0]!.toFixed(1)}`,
  ];
}

function readVersion(program: string, args: readonly string[]): string {
  try {
    const text = execFileSync('sh', ['-c', '"$0" "$@" 2>&1 || true', program, ...args]).toString();
    return `${program} ${/\d+(\.\d+)+/.exec(text)?.[0] ?? '(unknown version)'}`;
  } catch {
    return `no ${program}`;
  }
}

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A JavaScript runtime other than Node.js. */
export interface OtherRuntime {
  readonly name: 'Bun' | 'Deno';
  /** The program and its first arguments, before the path of a script. */
  readonly command: readonly [string, ...string[]];
}

const { arch, platform } = process;
const BUN = toPath(`@oven/bun-${platform}-${arch === 'arm64' ? 'aarch64' : arch}/bin/bun`);
/** How Deno runs a script. */
export const DENO = [
  toPath(`@deno/${platform}-${arch}${platform === 'linux' ? '-glibc' : ''}/deno`),
  'run',
  '--allow-all',
] as const;

/** Bun and Deno, if they are installed: `npm install --prefix test/runtimes`. */
export function findRuntimes(): OtherRuntime[] {
  const all: readonly OtherRuntime[] = [
    { name: 'Bun', command: [BUN] },
    { name: 'Deno', command: DENO },
  ];
  return all.filter(({ command: [program] }) => existsSync(program));
}

function toPath(file: string): string {
  return fileURLToPath(new URL(`node_modules/${file}`, import.meta.url));
}

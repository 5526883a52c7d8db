import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A package manager, and how it installs and runs what a project depends on. */
export interface PackageManager {
  readonly name: string;
  /** Whether its program is installed here. */
  readonly isInstalled: boolean;
  /** What the manifest needs besides the dependencies. */
  readonly manifest: object;
  /** The files that make a project use a registry. */
  configure(registry: string): Readonly<Record<string, string>>;
  /** The command lines: a program and its arguments. */
  readonly install: readonly string[];
  /** Runs a module with Node.js: its path follows. */
  readonly node: readonly string[];
  /** Runs a program of a dependency: its name and arguments follow. */
  readonly program: readonly string[];
}

const { execPath: node } = process;
const pnpm = locate('./node_modules/pnpm/bin/pnpm.mjs');
const yarnClassic = locate('./node_modules/yarn/bin/yarn.js');
const yarn = locate('./node_modules/@yarnpkg/cli-dist/bin/yarn.js');
const bun = locate(
  `../runtimes/node_modules/@oven/bun-${process.platform}-${process.arch}/bin/bun`,
);

/** All of them. */
export const packageManagers: readonly PackageManager[] = [
  {
    name: 'npm',
    isInstalled: true,
    manifest: {},
    configure: npmrc,
    install: ['npm', 'install'],
    node: [node],
    program: ['npm', 'exec', '--no', '--'],
  },
  {
    name: 'pnpm',
    isInstalled: existsSync(pnpm),
    manifest: {},
    configure: (registry) => ({ ...npmrc(registry), 'pnpm-workspace.yaml': 'engineStrict: true' }),
    install: [node, pnpm, 'install'],
    node: [node],
    program: [node, pnpm, 'exec'],
  },
  {
    name: 'Yarn classic',
    isInstalled: existsSync(yarnClassic),
    // It does not reuse the version that the gateway depends on, and the latest one needs Node 22.
    manifest: { resolutions: { 'light-my-request': '6.6.0' } },
    configure: npmrc,
    install: [node, yarnClassic, 'install', '--non-interactive'],
    node: [node],
    program: [node, yarnClassic, '--silent', 'run'],
  },
  {
    name: "Yarn with Plug'n'Play",
    isInstalled: existsSync(yarn),
    manifest: {},
    configure: yarnrc,
    install: [node, yarn, 'install'],
    node: [node, yarn, 'node'],
    program: [node, yarn, 'run'],
  },
  {
    name: 'Bun',
    isInstalled: existsSync(bun),
    manifest: {},
    configure: npmrc,
    install: [bun, 'install'],
    node: [node],
    program: [bun, 'run'],
  },
];

function locate(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

/** Settings of npm, which pnpm, Yarn classic and Bun read too: an install fails if a package does not support this Node.js. */
export function npmrc(registry: string): Record<string, string> {
  const settings = [`registry=${registry}/`, 'engine-strict=true', 'fund=false', 'audit=false'];
  return { '.npmrc': settings.join('\n') };
}

function yarnrc(registry: string): Record<string, string> {
  const settings = [
    `npmRegistryServer: ${registry}`,
    'unsafeHttpWhitelist: ["127.0.0.1"]',
    'nodeLinker: pnp',
    // Yarn waits a day before it installs what was published.
    'npmMinimalAgeGate: 0',
    'enableImmutableInstalls: false',
    'enableTelemetry: false',
  ];
  return { '.yarnrc.yml': settings.join('\n'), 'yarn.lock': '' };
}

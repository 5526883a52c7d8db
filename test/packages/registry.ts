import { execFile } from 'node:child_process';
import { cp, readFile, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { npm_config_registry: configured = 'https://registry.npmjs.org/' } = process.env;
/** The registry of all packages but ours. */
const UPSTREAM = configured.replace(/\/$/, '');
const FOLDERS = ['evertoken', 'zoom-client', 'zoom-sandbox', 'gateway'];

/** An npm registry with the packages of this workspace as they would be published; all others come from the configured one. */
export interface Registry {
  readonly url: string;
  /** The versions of the packages of this workspace by name. */
  readonly versions: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** What `npm pack --json` says about a tarball. */
interface Packed {
  readonly name: string;
  readonly version: string;
  readonly filename: string;
  readonly integrity: string;
  readonly shasum: string;
}

/** The manifest of a package of this workspace. */
export interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, unknown>>;
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

/** Packs the workspace, which has to be built, and starts a registry on a free port. */
export async function startRegistry(): Promise<Registry> {
  const directory = await mkdtemp(join(tmpdir(), 'registry-'));
  const packed = await pack(directory);
  let url = '';
  const server = createServer(({ url: path = '', headers }, response) => {
    const name = decodeURIComponent(path.slice(1)).split('/-/')[0]!;
    const own = packed.get(name);
    const reply =
      own === undefined
        ? forward(path, String(headers.accept), url)
        : serve(own, directory, path, url);
    reply.then(
      (ready) => send(response, ready),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    versions: Object.fromEntries([...packed].map(([name, { version }]) => [name, version])),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(directory, { recursive: true });
    },
  };
}

/** Reads the manifests of the packages that are published. */
export function readPackages(): Promise<Manifest[]> {
  return Promise.all(FOLDERS.map(readManifest));
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(ROOT, 'packages', folder, 'package.json'), 'utf8');
  return JSON.parse(text) as Manifest;
}

/** Packs copies, since packing changes a folder, and several files of tests do so at a time. */
async function pack(directory: string): Promise<Map<string, Packed>> {
  const copies = FOLDERS.map((folder) => join(directory, folder));
  await Promise.all(copies.map((copy, at) => copyPackage(FOLDERS[at]!, copy)));
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', directory, ...copies];
  const { stdout } = await execute('npm', args, { cwd: ROOT, maxBuffer: 16 * 1024 * 1024 });
  const listing = JSON.parse(stdout) as Packed[];
  return new Map(listing.map((one) => [one.name, one]));
}

async function copyPackage(folder: string, copy: string): Promise<void> {
  const isShipped = (path: string): boolean => !/\/(?:node_modules|test|build)$/.test(path);
  await cp(join(ROOT, 'packages', folder), copy, { recursive: true, filter: isShipped });
  // What its script does before it is packed.
  if (folder === 'gateway')
    await execute(process.execPath, [join(ROOT, 'tools/copy-docs.mjs')], { cwd: copy });
}

/** The tarball of one of our packages, or its document with one version. */
async function serve(packed: Packed, directory: string, path: string, url: string): Promise<Reply> {
  const { name, version, filename, integrity, shasum } = packed;
  if (path.endsWith('.tgz')) {
    const body = await readFile(join(directory, filename));
    return { status: 200, type: 'application/octet-stream', body };
  }
  const folder = name.replace('@evertoken/', '');
  const tarball = `${url}/${name}/-/${folder}-${version}.tgz`;
  const manifest = { ...(await readManifest(folder)), dist: { tarball, integrity, shasum } };
  return toJson({ name, 'dist-tags': { latest: version }, versions: { [version]: manifest } });
}

function toJson(value: object): Reply {
  return { status: 200, type: 'application/json', body: Buffer.from(JSON.stringify(value)) };
}

/** What others publish does not change during the tests. */
const forwarded = new Map<string, Promise<Reply>>();

function forward(path: string, accept: string, url: string): Promise<Reply> {
  const key = `${path} ${accept}`;
  const reply = forwarded.get(key) ?? request(path, accept, url);
  forwarded.set(key, reply);
  return reply;
}

/** The addresses in documents lead through this registry as well, so that each tarball is requested once. */
async function request(path: string, accept: string, url: string): Promise<Reply> {
  const response = await fetch(`${UPSTREAM}${path}`, { headers: { accept } });
  const type = response.headers.get('content-type') ?? '';
  const body = Buffer.from(await response.arrayBuffer());
  const isDocument = type.includes('json');
  return {
    status: response.status,
    type,
    body: isDocument ? Buffer.from(body.toString().replaceAll(UPSTREAM, url)) : body,
  };
}

function send(response: ServerResponse, { status, type, body }: Reply): void {
  response.writeHead(status, { 'content-type': type, 'content-length': body.length }).end(body);
}

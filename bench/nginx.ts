import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../test/support/child-process.ts';
import { poll } from '../test/support/poll.ts';
import { freePort, isListening } from '../test/support/ports.ts';
import {
  LOAD_CORE,
  CORE_UNDER_TEST,
  toServer,
  type ServerProcess,
} from '../test/support/server-process.ts';

/** The token that the upstream accepts. */
export const TOKEN = 'the-token-of-the-bench';

const PROXY_CONNECTIONS = 256;
const START_TIMEOUT_MS = 5_000;

/** Whether nginx is installed. */
export function hasNginx(): boolean {
  return spawnSync('nginx', ['-v']).error === undefined;
}

/**
 * Starts an nginx in place of the Zoom API: `/v2/users` returns a page of users for {@link TOKEN} and 401 otherwise, with
 * the response headers of Zoom; there is a token endpoint, too.
 */
export function startUpstream(page: string): Promise<ServerProcess> {
  const tokenResponse = JSON.stringify({
    access_token: TOKEN,
    token_type: 'bearer',
    expires_in: 3599,
  });
  return startNginx('upstream', LOAD_CORE, { 'users.json': page }, (port, directory) => [
    'open_file_cache max=10;',
    `server { listen 127.0.0.1:${port} backlog=4096; root ${directory};`,
    `  if ($http_authorization != "Bearer ${TOKEN}") { set $rejected 1; }`,
    '  location = /v2/users {',
    '    if ($rejected) { return 401 \'{"code":124,"message":"Invalid access token."}\'; }',
    '    default_type application/json;',
    '    add_header x-zm-trackingid "v=2.0;clid=us02;rid=WEB_0123456789abcdef0123456789abcdef";',
    '    add_header x-ratelimit-category Medium;',
    '    add_header x-ratelimit-type QPS;',
    '    add_header cache-control "no-cache, no-store, must-revalidate, no-transform";',
    `    alias ${directory}/users.json;`,
    '  }',
    `  location = /oauth/token { default_type application/json; return 200 '${tokenResponse}'; }`,
    '}',
  ]);
}

/** Starts nginx as a proxy that adds a constant header, which is the upper bound for a gateway. */
export function startNginxProxy(upstream: string): Promise<ServerProcess> {
  return startNginx('nginx proxy_pass', CORE_UNDER_TEST, {}, (port) => [
    `upstream api { server ${new URL(upstream).host}; keepalive ${PROXY_CONNECTIONS}; keepalive_requests 100000000; }`,
    `server { listen 127.0.0.1:${port} backlog=4096;`,
    '  location /api/ {',
    '    proxy_pass http://api/v2/;',
    '    proxy_http_version 1.1;',
    '    proxy_set_header connection "";',
    `    proxy_set_header authorization "Bearer ${TOKEN}";`,
    '  }',
    '}',
  ]);
}

type Directives = (port: number, directory: string) => readonly string[];

async function startNginx(
  name: string,
  core: number,
  files: Readonly<Record<string, string>>,
  directives: Directives,
): Promise<ServerProcess> {
  const directory = await mkdtemp(join(tmpdir(), 'evertoken-nginx-'));
  for (const [file, text] of Object.entries(files)) await writeFile(join(directory, file), text);
  await mkdir(join(directory, 'temporary'));
  const port = await freePort();
  const configuration = [
    // A single process, whose CPU time is that of the whole server.
    'daemon off;',
    'master_process off;',
    `pid ${directory}/nginx.pid;`,
    'error_log /dev/null crit;',
    'events { worker_connections 4096; }',
    'http {',
    'access_log off;',
    'keepalive_requests 100000000;',
    'tcp_nodelay on; sendfile on;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${directory}/temporary/${kind};`,
    ),
    ...directives(port, directory),
    '}',
  ];
  await writeFile(join(directory, 'nginx.conf'), configuration.join('\n'));
  const args = ['-p', directory, '-c', join(directory, 'nginx.conf'), '-e', '/dev/null'];
  const child = startChild('taskset', ['-c', String(core), 'nginx', ...args], { stdio: 'inherit' });
  await poll(`${name} listens`, START_TIMEOUT_MS, async () =>
    (await isListening(port)) ? true : undefined,
  );
  const server = toServer(name, `http://127.0.0.1:${port}`, child);
  return {
    ...server,
    stop: async () => {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

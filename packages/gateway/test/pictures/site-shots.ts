import { createReadStream, existsSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { DEVICES, takeScreenshot } from './screenshot.ts';

const SITE = fileURLToPath(new URL('../../../../docs/.vitepress/dist/', import.meta.url));
const ARTIFACTS = fileURLToPath(new URL('../../../../artifacts/site/', import.meta.url));
const PAGES = {
  home: '',
  guide: 'guides/gateway.html',
  cli: 'cli.html',
  library: 'guides/fetch.html',
};
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** Takes pictures of pages of the built documentation for `artifacts`. */
export async function takeSiteShots(browser: Browser): Promise<void> {
  if (!existsSync(SITE)) throw new Error('The site is not built: npm run docs.');
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const path = join(SITE, normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    if (!existsSync(path)) return response.writeHead(404).end();
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
    return createReadStream(path).pipe(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  for (const [name, page] of Object.entries(PAGES)) {
    for (const device of Object.keys(DEVICES) as (keyof typeof DEVICES)[]) {
      for (const theme of ['light', 'dark'] as const) {
        await takeScreenshot(browser, {
          url: `http://127.0.0.1:${port}/${page}`,
          device,
          theme,
          path: `${ARTIFACTS}${name}-${device}-${theme}.png`,
          ready: (opened) => opened.waitForLoadState('networkidle'),
        });
      }
    }
  }
  server.closeAllConnections();
  server.close();
}

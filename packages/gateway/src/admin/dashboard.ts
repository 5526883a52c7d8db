import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { renderDocsPage } from './documentation-page.ts';

/**
 * Content security policy of the pages: they may load the gateway's own scripts, styles and images and
 * send requests to the gateway, but cannot be framed and cannot create HTML from text.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

const STATIC_DIR = new URL('../../dashboard/', import.meta.url);
const SCRIPTS_DIR = new URL('../../dist/dashboard/', import.meta.url);
/** Inside the published package, otherwise at the root of the repository. */
const DOCS_DIR = ['../../docs/', '../../../../docs/']
  .map((path) => new URL(path, import.meta.url))
  .find((directory) => existsSync(directory));

/** The pages of the documentation by name. Each is rendered once: that takes long enough to delay requests. */
const docsPages: ReadonlyMap<string, () => Promise<string>> = new Map(
  DOCS_DIR === undefined
    ? []
    : readdirSync(DOCS_DIR)
        .filter((name) => /^[a-z-]+\.md$/.test(name))
        .map((name) => [name, renderOnce(new URL(name, DOCS_DIR))]),
);

const requireFrom = createRequire(import.meta.url);
const LIBRARY_FILES: Readonly<Record<string, string>> = {
  'uplot.js': 'uplot/dist/uPlot.esm.js',
  'uplot.css': 'uplot/dist/uPlot.min.css',
};

/**
 * Registers the dashboard, a page that renders `/events`, and the documentation it links to. The files
 * contain no state of the gateway, so they are served without authorization.
 *
 * @param onMissing sends the response for a file that does not exist
 */
export function registerDashboard(
  app: FastifyInstance,
  onMissing: (reply: FastifyReply) => void,
): void {
  app.get('/', (_request, reply) => sendFile(reply, new URL('index.html', STATIC_DIR), onMissing));
  app.get<{ Params: { '*': string } }>('/dashboard/*', ({ params }, reply) =>
    sendFile(reply, resolveFile(params['*']), onMissing),
  );
  app.get<{ Params: { page: string } }>('/docs/:page', async ({ params }, reply) => {
    const page = await docsPages.get(params.page)?.();
    return page === undefined ? onMissing(reply) : preparePage(reply, 'html').send(page);
  });
}

/** Accepts plain file names and those below `views/` only, which rules out path traversal. */
function resolveFile(file: string): URL | string | undefined {
  const [, extension] = /^(?:views\/)?[a-z-]+\.(css|js|svg)$/.exec(file) ?? [];
  if (extension === undefined) return undefined;
  const library = LIBRARY_FILES[file];
  if (library !== undefined) return requireFrom.resolve(library);
  return new URL(file, extension === 'js' ? SCRIPTS_DIR : STATIC_DIR);
}

function renderOnce(file: URL): () => Promise<string> {
  let page: Promise<string> | undefined;
  const render = async (): Promise<string> => renderDocsPage(await readFile(file, 'utf8'));
  const retryLater = (error: Error): never => {
    page = undefined;
    throw error;
  };
  return () => (page ??= render().catch(retryLater));
}

async function sendFile(
  reply: FastifyReply,
  path: URL | string | undefined,
  onMissing: (reply: FastifyReply) => void,
): Promise<FastifyReply | undefined> {
  const content = await readIfExists(path);
  if (content === undefined) return void onMissing(reply);
  const extension = /[a-z]+$/.exec(String(path))![0];
  return preparePage(reply, extension).send(content);
}

function preparePage(reply: FastifyReply, extension: string): FastifyReply {
  return reply.header('content-security-policy', PAGE_POLICY).type(CONTENT_TYPES[extension]!);
}

async function readIfExists(path: URL | string | undefined): Promise<Buffer | undefined> {
  if (path === undefined) return undefined;
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

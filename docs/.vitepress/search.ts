import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';

/** What readers type, and the page that must be among the first results. */
const QUERIES: readonly (readonly [query: string, page: string])[] = [
  ['rate limit', 'guides/limits-and-retries.html'],
  ['retry', 'guides/limits-and-retries.html'],
  ['logging', 'guides/events.html'],
  ['opentelemetry', 'guides/events.html'],
  ['php', 'guides/callers.html'],
  ['python', 'guides/callers.html'],
  ['lambda', 'guides/serverless.html'],
  ['next.js', 'guides/serverless.html'],
  ['worker', 'guides/serverless.html'],
  ['expire', 'failure-modes.html'],
  ['postgres', 'storage.html'],
  ['proxy', 'guides/proxies-and-certificates.html'],
  ['webhook', 'guides/webhooks.html'],
  ['docker', 'deployment.html'],
  ['kubernetes', 'deployment.html'],
  ['vitest', 'guides/sandbox.html'],
  ['github actions', 'guides/sandbox.html'],
  ['environment variables', 'configuration.html'],
  ['doctor', 'cli.html'],
  ['serve', 'cli.html'],
  ['healthz', 'endpoints.html'],
  ['mint-failed', 'guides/events.html'],
  ['CLIENT_REJECTED', 'errors.html'],
  ['encryption', 'storage.html'],
  ['benchmark', 'benchmarks.html'],
];

/** The number of results that a reader sees without scrolling. */
const FIRST = 5;

/** How the search box ranks: all words must be found; guides precede what is generated or history. */
export const ranking = {
  fuzzy: 0.2,
  prefix: true,
  boost: { title: 4, text: 2, titles: 1 },
  combineWith: 'AND',
  // VitePress copies the function's text into the site.
  boostDocument: (id: string): number => {
    if (/\/(?:api|decisions|changes|examples)\//.test(id)) return 0.2;
    if (/\/(?:guides\/|failure-modes)/.test(id)) return 1.6;
    return id.includes('client-errors') ? 0.5 : 1;
  },
} as const;

/** As in VitePress’ search box. */
const OPTIONS = {
  fields: ['title', 'titles', 'text'],
  storeFields: ['title', 'titles'],
  searchOptions: ranking,
};

/** Checks that the search of a built site finds what readers look for. @throws Error with every query that fails */
export async function checkSearch(outDir: string): Promise<void> {
  const index = MiniSearch.loadJSON<{ id: string }>(await readIndex(outDir), OPTIONS);
  const issues = QUERIES.flatMap(([query, page]) => {
    const found = index
      .search(query)
      .slice(0, FIRST)
      .map(({ id }) => String(id));
    return found.some((id) => id.split('#')[0]?.endsWith(`/${page}`))
      ? []
      : [`"${query}" does not find ${page}, but ${found.join(', ') || 'nothing'}`];
  });
  if (issues.length > 0) throw new Error(`The search of the site:\n${issues.join('\n')}`);
}

/** Reads the index, which VitePress writes as a module. */
async function readIndex(outDir: string): Promise<string> {
  const chunks = join(outDir, 'assets/chunks');
  const name = readdirSync(chunks).find((file) => file.startsWith('@localSearchIndexroot.'));
  if (name === undefined) throw new Error('VitePress has written no search index');
  const module = (await import(pathToFileURL(join(chunks, name)).href)) as { default: string };
  return module.default;
}

/** A page: its title and its path on the site. */
export interface Page {
  readonly text: string;
  readonly link: string;
  /** Its file in the repository. Default: that of the path, below `docs`. */
  readonly source?: string;
}

/** A section of the sidebar. */
export interface Section {
  readonly text: string;
  readonly collapsed?: boolean;
  readonly items: readonly Page[];
}

/** The page of an example is its README. */
function example(text: string, folder: string): Page {
  return { text, link: `/examples/${folder}`, source: `examples/${folder}/README.md` };
}

/** Every page except the home page, the decision records and the API reference, in reading order. */
export const sections: readonly Section[] = [
  {
    text: 'Start',
    items: [
      { text: 'Quick start', link: '/quick-start' },
      { text: 'Failure modes', link: '/failure-modes' },
      { text: 'Glossary', link: '/glossary' },
    ],
  },
  {
    text: 'Gateway',
    items: [
      { text: 'Run a gateway', link: '/guides/gateway' },
      { text: 'Call it from any language', link: '/guides/callers' },
      { text: 'Deployment', link: '/deployment' },
      { text: 'Runbook', link: '/runbook' },
    ],
  },
  {
    text: 'Library',
    items: [
      { text: 'fetch', link: '/guides/fetch' },
      { text: 'Express', link: '/guides/express' },
      { text: 'Fastify', link: '/guides/fastify' },
      { text: 'Hono', link: '/guides/hono' },
      { text: 'NestJS', link: '/guides/nestjs' },
      { text: 'axios', link: '/guides/axios' },
      { text: 'undici', link: '/guides/undici' },
      { text: 'Rivet (Zoom’s SDK)', link: '/guides/rivet' },
      { text: 'Serverless, Next.js, Workers', link: '/guides/serverless' },
      { text: 'Bun and Deno', link: '/guides/bun-and-deno' },
    ],
  },
  {
    text: 'Zoom client',
    items: [
      { text: 'Requests and pagination', link: '/guides/zoom-client' },
      { text: 'Recordings', link: '/guides/recordings' },
      { text: 'Webhooks', link: '/guides/webhooks' },
      { text: 'Rate limits and retries', link: '/guides/limits-and-retries' },
    ],
  },
  {
    text: 'Tasks',
    items: [
      { text: 'Share a token through Redis', link: '/guides/redis' },
      { text: 'Multiple accounts', link: '/guides/multi-account' },
      { text: 'Log and measure', link: '/guides/events' },
      { text: 'Test with the sandbox', link: '/guides/sandbox' },
      { text: 'Rotate secrets and keys', link: '/guides/key-rotation' },
      { text: 'Proxies and certificates', link: '/guides/proxies-and-certificates' },
      { text: 'Any OAuth server', link: '/guides/oauth' },
    ],
  },
  {
    text: 'Migrate',
    items: [
      { text: 'From a token middleware', link: '/migrate/from-token-middleware' },
      { text: 'From Zoom’s starter', link: '/migrate/from-zoom-starter' },
      { text: 'From Rivet’s own tokens', link: '/migrate/from-rivet' },
      { text: 'From a JWT app', link: '/migrate/from-jwt-app' },
    ],
  },
  {
    text: 'Reference',
    items: [
      { text: 'Library', link: '/library', source: 'packages/evertoken/README.md' },
      { text: 'Zoom client', link: '/zoom-client', source: 'packages/zoom-client/README.md' },
      { text: 'Gateway', link: '/gateway', source: 'packages/gateway/README.md' },
      { text: 'Sandbox', link: '/sandbox', source: 'packages/zoom-sandbox/README.md' },
      { text: 'Command line', link: '/cli', source: 'docs/generated/cli.md' },
      { text: 'Configuration', link: '/configuration' },
      { text: 'Endpoints', link: '/endpoints' },
      { text: 'Metrics, logs and traces', link: '/metrics' },
      { text: 'Error codes', link: '/errors' },
      { text: 'Error codes of the client', link: '/zoom-client-errors' },
      { text: 'Zoom’s products', link: '/zoom-api' },
      { text: 'Storage layout', link: '/storage' },
    ],
  },
  {
    text: 'Concepts',
    items: [
      { text: 'Token protocol', link: '/protocol' },
      { text: 'Scale and cost', link: '/scale' },
      { text: 'Benchmarks', link: '/benchmarks', source: 'bench/RESULTS.md' },
      { text: 'Architecture', link: '/architecture', source: 'ARCHITECTURE.md' },
      { text: 'Security', link: '/security', source: 'SECURITY.md' },
      { text: 'Compatibility', link: '/compatibility' },
      { text: 'Decisions', link: '/decisions/' },
    ],
  },
  {
    text: 'Examples',
    collapsed: true,
    items: [
      example('Express app', 'express-app'),
      example('Fastify', 'fastify'),
      example('Hono', 'hono'),
      example('NestJS', 'nestjs'),
      example('axios', 'axios'),
      example('Rivet', 'rivet'),
      example('Worker queue', 'worker-queue'),
      example('Several accounts', 'multi-account'),
      example('Export meetings', 'export-meetings'),
      example('Save recordings', 'save-recordings'),
      example('Any OAuth server', 'generic-oauth'),
      example('Two providers', 'two-providers'),
    ],
  },
  {
    text: 'Project',
    collapsed: true,
    items: [
      { text: 'Contributing', link: '/contributing', source: 'CONTRIBUTING.md' },
      ...['evertoken', 'gateway', 'zoom-client', 'zoom-sandbox'].map((name) => ({
        text: `Changes of ${name}`,
        link: `/changes/${name}`,
        source: `packages/${name}/CHANGELOG.md`,
      })),
    ],
  },
];

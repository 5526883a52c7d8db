/** A page: its title and its path below `docs`, without `.md`. */
export interface Page {
  readonly text: string;
  readonly link: string;
}

/** A section of the sidebar. */
export interface Section {
  readonly text: string;
  readonly collapsed?: boolean;
  readonly items: readonly Page[];
}

/** Every page except the home page, the decision records and the API reference, in reading order. */
export const sections: readonly Section[] = [
  {
    text: 'Start',
    items: [
      { text: 'Quick start', link: '/quick-start' },
      { text: 'Failure modes', link: '/failure-modes' },
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
      { text: 'Redis', link: '/guides/redis' },
      { text: 'Multiple accounts', link: '/guides/multi-account' },
      { text: 'Any OAuth server', link: '/guides/oauth' },
      { text: 'Serverless platforms', link: '/guides/serverless' },
      { text: 'Bun and Deno', link: '/guides/bun-and-deno' },
      { text: 'Error codes', link: '/errors' },
    ],
  },
  {
    text: 'Zoom client',
    items: [
      { text: 'Requests and pagination', link: '/guides/zoom-client' },
      { text: 'Recordings', link: '/guides/recordings' },
      { text: 'Webhooks', link: '/guides/webhooks' },
      { text: 'Limits and retries', link: '/guides/limits-and-retries' },
      { text: 'Products', link: '/zoom-api' },
      { text: 'Error codes', link: '/zoom-client-errors' },
    ],
  },
  {
    text: 'Gateway',
    items: [
      { text: 'Run a gateway', link: '/guides/gateway' },
      { text: 'Call it from any language', link: '/guides/callers' },
      { text: 'Configuration', link: '/configuration' },
      { text: 'Deployment', link: '/deployment' },
      { text: 'Metrics, logs and traces', link: '/metrics' },
      { text: 'Runbook', link: '/runbook' },
    ],
  },
  {
    text: 'Tasks',
    items: [
      { text: 'Test with the sandbox', link: '/guides/sandbox' },
      { text: 'Rotate secrets and keys', link: '/guides/key-rotation' },
      { text: 'Proxies and certificates', link: '/guides/proxies-and-certificates' },
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
    text: 'Concepts',
    items: [
      { text: 'Token protocol', link: '/protocol' },
      { text: 'Storage layout', link: '/storage' },
      { text: 'Compatibility', link: '/compatibility' },
      { text: 'Performance and cost', link: '/scale' },
      { text: 'Glossary', link: '/glossary' },
      { text: 'Decisions', link: '/decisions/' },
    ],
  },
];

/** A page, by its path below `docs` without `.md`. */
export interface Page {
  readonly text: string;
  readonly link: string;
}

/** A heading of the sidebar and the pages under it. */
export interface Section {
  readonly text: string;
  readonly collapsed?: boolean;
  readonly items: readonly Page[];
}

/** Every page but the home page, in the order in which they are read. */
export const sections: readonly Section[] = [
  {
    text: 'Start',
    items: [
      { text: 'Quick start', link: '/quick-start' },
      { text: 'What happens when …', link: '/failure-modes' },
    ],
  },
  {
    text: 'The library',
    items: [
      { text: 'fetch', link: '/guides/fetch' },
      { text: 'Express', link: '/guides/express' },
      { text: 'Fastify', link: '/guides/fastify' },
      { text: 'Hono', link: '/guides/hono' },
      { text: 'axios', link: '/guides/axios' },
      { text: 'undici', link: '/guides/undici' },
      { text: 'Rivet, Zoom’s SDK', link: '/guides/rivet' },
      { text: 'Redis', link: '/guides/redis' },
      { text: 'Several accounts', link: '/guides/multi-account' },
      { text: 'Any OAuth server', link: '/guides/oauth' },
      { text: 'Errors and notices', link: '/errors' },
    ],
  },
  {
    text: 'The Zoom client',
    items: [
      { text: 'Requests and lists', link: '/guides/zoom-client' },
      { text: 'Recordings', link: '/guides/recordings' },
      { text: 'Webhooks', link: '/guides/webhooks' },
      { text: 'Limits and retries', link: '/guides/limits-and-retries' },
      { text: 'Errors', link: '/zoom-client-errors' },
    ],
  },
  {
    text: 'The gateway',
    items: [
      { text: 'Run a gateway', link: '/guides/gateway' },
      { text: 'Configuration', link: '/configuration' },
      { text: 'Deployment', link: '/deployment' },
      { text: 'Metrics, log and traces', link: '/metrics' },
      { text: 'Runbook', link: '/runbook' },
    ],
  },
  {
    text: 'Working with it',
    items: [
      { text: 'The sandbox in tests', link: '/guides/sandbox' },
      { text: 'Change secrets and keys', link: '/guides/key-rotation' },
    ],
  },
  {
    text: 'Coming from …',
    items: [
      { text: 'a token middleware', link: '/migrate/from-token-middleware' },
      { text: 'Zoom’s starter', link: '/migrate/from-zoom-starter' },
      { text: 'Rivet’s own tokens', link: '/migrate/from-rivet' },
      { text: 'a JWT app', link: '/migrate/from-jwt-app' },
    ],
  },
  {
    text: 'How it works',
    items: [
      { text: 'The token protocol', link: '/protocol' },
      { text: 'What is in the store', link: '/storage' },
      { text: 'What it costs', link: '/scale' },
      { text: 'Decisions', link: '/decisions/' },
    ],
  },
];

/** The top of the home page, as the front matter of VitePress' home layout; `index.md` follows it. */
export const home = {
  layout: 'home',
  hero: {
    name: 'Evertoken',
    text: 'One live Zoom token for a whole fleet',
    tagline:
      'Mints the token of a Server-to-Server OAuth app once, refreshes it before it expires, replaces it when it is revoked, and keeps every program within Zoom’s rate limits.',
    actions: [
      { theme: 'brand', text: 'Quick start', link: '/quick-start' },
      { theme: 'alt', text: 'Call it from any language', link: '/guides/callers' },
      { theme: 'alt', text: 'What happens when…', link: '/failure-modes' },
    ],
  },
  features: [
    {
      title: 'Gateway',
      details:
        'Holds the credentials. Services in any language call it with a key of their own, within allowed paths.',
      link: '/guides/gateway',
      linkText: 'Run a gateway',
    },
    {
      title: 'Library',
      details:
        'Three lines in a Node program. No dependencies; Express, Fastify, Hono, fetch, axios, undici, Workers.',
      link: '/guides/fetch',
      linkText: 'Use the library',
    },
    {
      title: 'Zoom client',
      details:
        'All 1,640 operations typed; pagination that resumes, downloads, webhooks, retries that are safe.',
      link: '/guides/zoom-client',
      linkText: 'Send requests',
    },
    {
      title: 'Sandbox',
      details:
        'Zoom’s OAuth and REST API on your machine, with outages, rate limits and revoked tokens on request.',
      link: '/guides/sandbox',
      linkText: 'Test without Zoom',
    },
    {
      title: 'One refresh for all',
      details:
        'Any number of processes share a token through Redis or Postgres, and go on from memory without it.',
      link: '/guides/redis',
      linkText: 'Share a token',
    },
    {
      title: 'The cause, first',
      details:
        'Dashboard, metrics, log and command line name the same cause of a failure, and what to do.',
      link: '/runbook',
      linkText: 'Operate it',
    },
  ],
} as const;

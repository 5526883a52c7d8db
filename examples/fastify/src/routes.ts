import type { FastifyPluginAsync, FastifyReply } from 'fastify';

const page = {
  type: 'object',
  properties: {
    page_size: { type: 'integer', minimum: 1, maximum: 300, default: 30 },
    next_page_token: { type: 'string', default: '' },
  },
} as const;

const meeting = {
  type: 'object',
  required: ['topic'],
  properties: { topic: { type: 'string', maxLength: 200 }, duration: { type: 'integer' } },
} as const;

/** The routes of this service. Requests that a schema rejects need no token and no call of Zoom. */
export const routes: FastifyPluginAsync = async (api) => {
  api.get<{ Querystring: { page_size: number; next_page_token: string } }>(
    '/users',
    { schema: { querystring: page } },
    async (request, reply) => {
      const { page_size, next_page_token } = request.query;
      const query = new URLSearchParams({ page_size: String(page_size), next_page_token });
      return relay(reply, await request.upstream.fetch(`/users?${query.toString()}`));
    },
  );

  api.post('/meetings', { schema: { body: meeting } }, async (request, reply) => {
    const response = await request.upstream.fetch('/users/me/meetings', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request.body),
      signal: AbortSignal.timeout(30_000),
    });
    return relay(reply, response);
  });
};

/** Sends the response of Zoom. */
async function relay(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  const trackingId = response.headers.get('x-zm-trackingid');
  if (trackingId !== null) reply.header('x-zm-trackingid', trackingId);
  return reply
    .code(response.status)
    .type('application/json')
    .send(await response.text());
}

// A worker with a Zoom client and a handler of webhooks at its top level, without Node's modules.
import { createZoomClient } from '@evertoken/zoom-client';
import { createWebhookHandler } from '@evertoken/zoom-client/webhooks';
import { createTokenManager } from 'evertoken';
import { zoom } from 'evertoken/zoom';

declare const SANDBOX: string;

const tokens = createTokenManager({
  provider: zoom({
    accountId: 'sandbox-account',
    clientId: 'sandbox-client',
    clientSecret: 'sandbox-secret',
    tokenUrl: `${SANDBOX}/oauth/token`,
    apiUrl: `${SANDBOX}/v2`,
  }),
});
const client = createZoomClient({ tokens, fetch });
const handleWebhook = createWebhookHandler({ secretToken: 'a-secret-token' }, () => {});

/** What a request does, by its path. */
const handlers: Readonly<Record<string, (request: Request) => Promise<Response>>> = {
  '/request': async () => Response.json(await client.request('GET /users', { page_size: 1 })),
  '/paginate': async () => {
    const pages = client.paginate('GET /users', { page_size: 20 }).pages();
    const { value } = await pages.next();
    const emails: (string | undefined)[] = [];
    const rest = client.paginate('GET /users', { page_size: 20, resume: value?.resume });
    for await (const { email } of rest) emails.push(email);
    return Response.json({ first: value?.items.length, emails });
  },
  '/webhook': handleWebhook,
  '/paced': async () => {
    await createZoomClient({ tokens, plan: 'pro' }).request('GET /users');
    return new Response(null, { status: 204 });
  },
};

export default {
  async fetch(request: Request): Promise<Response> {
    try {
      return await handlers[new URL(request.url).pathname]!(request);
    } catch (error) {
      return new Response(String(error), { status: 500 });
    }
  },
};

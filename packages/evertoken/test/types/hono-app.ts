import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import type { TokenSource } from 'evertoken';
import { tokenCheck, tokenErrorHandler, type TokenVariables, type Upstream } from 'evertoken/hono';

declare const tokens: TokenSource;
// Compiles as application code with the types of Hono 4.
const app = new Hono<{ Variables: TokenVariables }>();

app.use(tokenCheck(tokens));
app.use('/api/*', tokenCheck(tokens, { origins: ['https://api.zoom.us'], fetch }));
app.onError(tokenErrorHandler);
app.get('/api/users/:userId', async (c) => {
  const upstream: Upstream = c.var.upstream;
  const response: Response = await upstream.fetch(`/users/${c.req.param('userId')}`, {
    signal: c.req.raw.signal,
  });
  return c.json(await response.json());
});
app.get('/one', tokenCheck(tokens), (c) => c.var.upstream.fetch('/one'));

const more = new Hono<{
  Variables: TokenVariables & { user: string };
  Bindings: { KEY: string };
}>();
more.use('*', tokenCheck(tokens));

// Also accepted by an app that does not declare the variables.
new Hono().use(tokenCheck(tokens));
export const middleware: MiddlewareHandler<{ Variables: TokenVariables }> = tokenCheck(tokens);

// @ts-expect-error Unknown option.
tokenCheck(tokens, { origin: 'https://api.zoom.us' });
// @ts-expect-error Not a declared variable of this app.
new Hono<{ Variables: { user: string } }>().get('/', async (c) => c.var.upstream);

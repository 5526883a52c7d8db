import express, { Router } from 'express';
import { createTokenManager, memoryStore, type TokenEvent, type TokenSource } from 'evertoken';
import { tokenCheck, type ExpressMiddleware, type HeaderConfig } from 'evertoken/express';
import { zoom } from 'evertoken/zoom';

// Compiles as application code with the types of Express 5.
const tokens = createTokenManager({
  provider: zoom({ accountId: 'a', clientId: 'b', clientSecret: 'c' }),
  store: memoryStore(),
  onEvent: (event: TokenEvent) => console.log(event.type, event.key),
});
const app = express();
const router = Router();

app.use(tokenCheck(tokens));
app.use('/api/users', tokenCheck(tokens), router);
app.get('/api/users', tokenCheck(tokens), (_request, response) => void response.end());
router.use([tokenCheck(tokens, { origins: ['https://api.zoom.us'], fetch })]);

router.get('/:userId', async (request, response) => {
  const config: HeaderConfig = request.headerConfig;
  const header: string = config.headers.Authorization;
  const { status }: Response = await request.upstream.fetch(`/users/${request.params.userId}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: '{}',
    signal: AbortSignal.timeout(1000),
  });
  const { generation } = await request.upstream.getToken({ minValidityMs: 60_000 });
  await fetch('https://api.zoom.us/v2/users', request.headerConfig);
  // @ts-expect-error The handle is read-only.
  request.upstream.fetch = fetch;
  response.status(status).json({ header, generation });
});

// Accepts any token source.
const source: TokenSource = { getToken: () => tokens.getToken() };
export const middleware: ExpressMiddleware = tokenCheck(source);

// @ts-expect-error A provider is not a token source.
tokenCheck(zoom({ accountId: 'a', clientId: 'b', clientSecret: 'c' }));
// @ts-expect-error Unknown option.
tokenCheck(tokens, { origin: 'https://api.zoom.us' });

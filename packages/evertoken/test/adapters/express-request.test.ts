import type { Request, RequestHandler } from 'express';
import { describe, expect, it } from 'vitest';
import { tokenCheck } from 'evertoken/express';
import { listen, versions } from '../support/express-apps.ts';
import { numberedTokens } from '../support/numbered-tokens.ts';

describe.each(versions)('a request after tokenCheck in %s', (_name, express) => {
  it('gets no own properties, which would be slow to add', async () => {
    const app = express();
    const seen: string[][] = [];
    const look: RequestHandler = (request, _response, next) => {
      seen.push(Object.getOwnPropertyNames(request));
      next();
    };
    app.get('/', look, tokenCheck(numberedTokens('https://api.example')), look, (req, res) => {
      res.json(req.headerConfig);
    });
    expect(await (await fetch(await listen(app))).json()).toEqual(headerConfig('token-1'));
    expect(seen[1]).toEqual(seen[0]);
  });

  it('has properties only if it went through tokenCheck', async () => {
    const app = express();
    app.get('/', tokenCheck(numberedTokens('https://api.example')), sendHeaderConfig);
    app.get('/open', (request, response) => {
      response.json([typeof request.headerConfig, typeof request.upstream]);
    });
    const origin = await listen(app);
    expect(await (await fetch(origin)).json()).toEqual(headerConfig('token-1'));
    expect(await (await fetch(`${origin}/open`)).json()).toEqual(['undefined', 'undefined']);
  });

  it('keeps its properties when it leaves a mounted app', async () => {
    const [app, mounted] = [express(), express()];
    mounted.use(tokenCheck(numberedTokens('https://api.example')));
    app.use(mounted, sendHeaderConfig);
    expect(await (await fetch(await listen(app))).json()).toEqual(headerConfig('token-1'));
  });

  it('has its properties behind a Proxy as well', async () => {
    const app = express();
    app.use(tokenCheck(numberedTokens('https://api.example')), (request, response) => {
      response.json(new Proxy(request, {}).headerConfig);
    });
    expect(await (await fetch(await listen(app))).json()).toEqual(headerConfig('token-1'));
  });

  it('has the values of tokenCheck even if the app has assigned its own before', async () => {
    const app = express();
    const replace: RequestHandler = (request, _response, next) => {
      request.headerConfig = headerConfig('mine');
      next();
    };
    const tokens = numberedTokens('https://api.example');
    app.use(replace, tokenCheck(tokens), replace, tokenCheck(tokens), sendHeaderConfig);
    const origin = await listen(app);
    for (const _ of ['before the accessors are defined', 'afterwards']) {
      expect(await (await fetch(origin)).json()).toEqual(headerConfig('token-1'));
    }
  });

  it('keeps a property of the same name that the app defined for all requests', async () => {
    const app = express();
    Object.assign(app.request, { upstream: 'mine' });
    app.get('/', tokenCheck(numberedTokens('https://api.example')), (request, response) => {
      response.json(typeof request.upstream.fetch);
    });
    app.get('/open', (request, response) => void response.json(request.upstream));
    const origin = await listen(app);
    expect(await (await fetch(origin)).json()).toBe('function');
    expect(await (await fetch(`${origin}/open`)).json()).toBe('mine');
  });
});

it('tokenCheck works in frameworks with a request like that of Express', async () => {
  const request: Partial<Request> = Object.create(null);
  const check = tokenCheck(numberedTokens('https://api.example'));
  const unexpected = (): never => expect.fail('there is a token');
  const response = { headersSent: false, setHeader: unexpected, status: unexpected };
  const passed = await new Promise((next) => void check(request, response, next));
  expect(passed).toBeUndefined();
  expect(request.headerConfig).toEqual(headerConfig('token-1'));
  expect(request.upstream).toHaveProperty('fetch');
  expect(Object.keys(request)).toEqual([]);
});

function headerConfig(token: string): Request['headerConfig'] {
  return { headers: { Authorization: `Bearer ${token}` } };
}

const sendHeaderConfig: RequestHandler = (request, response) =>
  void response.json(request.headerConfig);

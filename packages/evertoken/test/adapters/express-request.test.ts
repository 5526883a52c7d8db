import type { Request, RequestHandler } from 'express';
import { describe, expect, it } from 'vitest';
import { tokenCheck } from 'evertoken/express';
import { listen, versions } from '../support/express-apps.ts';
import { numberedTokens } from '../support/numbered-tokens.ts';

describe.each(versions)('a request that tokenCheck let pass in %s', (_name, express) => {
  it('adds nothing to the request itself, which Express has made slow to extend', async () => {
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

  it('gives nothing to requests that have not come through it', async () => {
    const app = express();
    app.get('/', tokenCheck(numberedTokens('https://api.example')), answerHeader);
    app.get('/open', (request, response) => {
      response.json([typeof request.headerConfig, typeof request.upstream]);
    });
    const origin = await listen(app);
    expect(await (await fetch(origin)).json()).toEqual(headerConfig('token-1'));
    expect(await (await fetch(`${origin}/open`)).json()).toEqual(['undefined', 'undefined']);
  });

  it('in a mounted app is known to the outer one as well', async () => {
    const [app, mounted] = [express(), express()];
    mounted.use(tokenCheck(numberedTokens('https://api.example')));
    app.use(mounted, answerHeader);
    expect(await (await fetch(await listen(app))).json()).toEqual(headerConfig('token-1'));
  });

  it('is seen through a proxy of the request', async () => {
    const app = express();
    app.use(tokenCheck(numberedTokens('https://api.example')), (request, response) => {
      response.json(new Proxy(request, {}).headerConfig);
    });
    expect(await (await fetch(await listen(app))).json()).toEqual(headerConfig('token-1'));
  });

  it('has the last word, also over what the app has put there', async () => {
    const app = express();
    const replace: RequestHandler = (request, _response, next) => {
      request.headerConfig = headerConfig('mine');
      next();
    };
    const tokens = numberedTokens('https://api.example');
    app.use(replace, tokenCheck(tokens), replace, tokenCheck(tokens), answerHeader);
    const origin = await listen(app);
    for (const _ of ['before the app is prepared', 'and afterwards']) {
      expect(await (await fetch(origin)).json()).toEqual(headerConfig('token-1'));
    }
  });

  it('leaves alone what the app has of the same name for all of its requests', async () => {
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

it('tokenCheck serves frameworks with requests like those of Express', async () => {
  const request: Partial<Request> = Object.create(null);
  const check = tokenCheck(numberedTokens('https://api.example'));
  const refused = (): never => expect.fail('it has a token');
  const response = { headersSent: false, setHeader: refused, status: refused };
  const passed = await new Promise((next) => void check(request, response, next));
  expect(passed).toBeUndefined();
  expect(request.headerConfig).toEqual(headerConfig('token-1'));
  expect(request.upstream).toHaveProperty('fetch');
  expect(Object.keys(request)).toEqual([]);
});

function headerConfig(token: string): Request['headerConfig'] {
  return { headers: { Authorization: `Bearer ${token}` } };
}

const answerHeader: RequestHandler = (request, response) =>
  void response.json(request.headerConfig);

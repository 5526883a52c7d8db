import http from 'node:http';
import { createTokenManager } from 'evertoken';
import { tokenCheck } from 'evertoken/express';
import { zoom } from 'evertoken/zoom';
const provider = zoom({
  accountId: 'a',
  clientId: 'c',
  clientSecret: 's',
  fetch: async () =>
    Response.json({ access_token: 'abc'.repeat(200), token_type: 'bearer', expires_in: 3599 }),
});
const tokens = createTokenManager({ provider });
const mw = tokenCheck(tokens);
const N = 50000;
const proto = Object.create(http.IncomingMessage.prototype);
const fast = (o) => %HasFastProperties(o);
async function bench(name, f) {
  const out = [];
  for (let k = 0; k < 9; k++) {
    const reqs = Array.from({ length: N }, (_, i) => {
      const r = new http.IncomingMessage(null);
      r.method = 'GET';
      r.url = '/api';
      Object.setPrototypeOf(r, proto);
      r.next = null;
      r.baseUrl = '';
      r.originalUrl = '/api';
      r._parsedUrl = {};
      r.params = {};
      r.route = {};
      r.res = {};
      return r;
    });
    gc();
    const c0 = process.hrtime.bigint();
    for (let i = 0; i < N; i++) await f(reqs[i]);
    const c = process.hrtime.bigint() - c0;
    if (k > 3) out.push(Number(c) / N);
    if (k === 8)
      console.log(
        name.padEnd(20),
        Math.min(...out).toFixed(0),
        'ns',
        'req fast',
        fast(reqs[5]),
        reqs[5].headerConfig && fast(reqs[5].headerConfig.headers),
      );
  }
}
const next = () => {};
const token = await tokens.getToken();
const upstream = { fetch() {}, getToken() {} };
const hide = (o, n, value) =>
  Object.defineProperty(o, n, { value, writable: true, configurable: true, enumerable: false });
const hc1 = (token) => ({
  headers: {
    get Authorization() {
      return token.authorization();
    },
  },
});
const hc2 = (token) => ({ headers: { Authorization: token.authorization() } });
const D1 = { value: undefined, writable: true, configurable: true, enumerable: false };
await bench('empty', (r) => next());
await bench('await', async (r) => {
  await tokens.getToken();
  next();
});
await bench('plain', async (r) => {
  const t = await tokens.getToken();
  r.headerConfig = hc2(t);
  r.upstream = upstream;
  next();
});
await bench('plain+getter', async (r) => {
  const t = await tokens.getToken();
  r.headerConfig = hc1(t);
  r.upstream = upstream;
  next();
});
await bench('hide1', async (r) => {
  const t = await tokens.getToken();
  hide(r, 'headerConfig', hc2(t));
  r.upstream = upstream;
  next();
});
await bench('hide2', async (r) => {
  const t = await tokens.getToken();
  hide(r, 'headerConfig', hc2(t));
  hide(r, 'upstream', upstream);
  next();
});
await bench('tokenCheck', (r) => mw(r, {}, next));

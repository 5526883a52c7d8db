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
const N = 300000;
async function bench(name, make, f) {
  for (let k = 0; k < 3; k++) {
    const reqs = Array.from({ length: N }, make);
    const c0 = process.cpuUsage();
    for (let i = 0; i < N; i++) await f(reqs[i]);
    const c = process.cpuUsage(c0);
    if (k === 2) console.log(name, (((c.user + c.system) * 1000) / N).toFixed(0), 'ns');
  }
}
const next = () => {};
await tokens.getToken();
const make = () => {
  const r = { url: '/', method: 'GET', headers: {} };
  return r;
};
const async0 = async (r, s, n) => {
  await tokens.getToken();
  n();
};
const plain = async (r, s, n) => {
  const t = await tokens.getToken();
  r.headerConfig = { headers: { Authorization: 'x' } };
  r.upstream = tokens;
  n();
};
await bench('empty', make, (r) => next());
await bench('await', make, (r) => async0(r, {}, next));
await bench('plain', make, (r) => plain(r, {}, next));
await bench('tokenCheck', make, (r) => mw(r, {}, next));

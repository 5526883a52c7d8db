import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { freePort } from '../../../../test/support/ports.ts';
import { makeCertificate } from '../../../../test/support/tls-certificate.ts';
import { getClosedPort } from './closed-port.ts';
import { createSigningKey } from './json-web-tokens.ts';
import { startJwksServer } from './jwks-server.ts';
import { clearFaults, repeat, sendTwo, type Scene, type Situation } from './situation.ts';

const api = '/v2/*';
const HOUR_MS = 3_600_000;
const HTML = '<!doctype html><title>Bad Gateway</title>';

const reload = ({ gateway, configure }: Scene): unknown => gateway.reload(configure());
const changeApiUrl =
  (getUrl: () => string | Promise<string>) =>
  async ({ gateway, configure }: Scene): Promise<void> => {
    await gateway.reload(configure({ apiUrl: await getUrl() }));
  };

/** Starts an HTTPS server with a self-signed certificate. */
async function startUntrustedServer(): Promise<string> {
  const certificate = makeCertificate();
  onTestFinished(() => certificate.remove());
  const [cert, key] = [certificate.ca, readFileSync(certificate.keyFile)];
  const server = createServer({ cert, key }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}/v2`;
}

/** Starts a server whose clock is an hour late. */
async function startLateServer(): Promise<string> {
  const server = createHttpServer((_request, response) => {
    const date = new Date(Date.now() - HOUR_MS).toUTCString();
    response.writeHead(200, { date, 'content-type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close().closeAllConnections());
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`;
}

const issuer = { port: await freePort(), key: await createSigningKey() };
const ISSUER = 'https://issuer.example';

async function sendWithJwt({ gateway }: Scene): Promise<void> {
  const token = await issuer.key.sign({ iss: ISSUER, aud: 'gateway', sub: 'someone' });
  const headers = { authorization: `Bearer ${token}` };
  await (await fetch(`${gateway.url}/api/users/me`, { headers })).text();
}

/** Situations whose cause is a connection, or what a server on it says. */
export const NETWORK_SITUATIONS: readonly Situation[] = [
  {
    name: 'the host name of the API cannot be resolved',
    breaks: changeApiUrl(() => 'https://api.invalid/v2'),
    repairs: reload,
    shows: {
      code: 'UPSTREAM_UNREACHABLE',
      severity: 'critical',
      component: 'zoom',
      text: /host name cannot be resolved/,
    },
    ready: 200,
    alerts: ['EvertokenZoomFailing'],
  },
  {
    name: 'the certificate of the API is not trusted',
    breaks: changeApiUrl(startUntrustedServer),
    repairs: reload,
    shows: {
      code: 'UPSTREAM_UNREACHABLE',
      severity: 'critical',
      component: 'zoom',
      text: /certificate is not trusted.*DEPTH_ZERO_SELF_SIGNED_CERT/,
    },
    ready: 200,
    alerts: ['EvertokenZoomFailing'],
  },
  {
    name: 'the proxy opens no connection',
    async breaks({ gateway, configure }) {
      const proxyUrl = `http://127.0.0.1:${await getClosedPort()}`;
      await gateway.reload(configure({}, undefined, { outbound: { httpProxy: proxyUrl } }));
    },
    repairs: reload,
    shows: {
      code: 'UPSTREAM_UNREACHABLE',
      severity: 'critical',
      component: 'zoom',
      text: /proxy opens no connection \(PROXY_ECONNREFUSED\)/,
    },
    ready: 200,
    alerts: ['EvertokenZoomFailing'],
  },
  {
    name: 'the token endpoint refuses connections and there is no token',
    isCold: true,
    async breaks({ gateway, configure }) {
      const tokenUrl = `http://127.0.0.1:${await getClosedPort()}/oauth/token`;
      await gateway.reload(configure({ tokenUrl }));
    },
    repairs: reload,
    shows: {
      code: 'TOKEN_ENDPOINT_UNREACHABLE',
      severity: 'critical',
      component: 'zoom',
      text: /connection is refused \(ECONNREFUSED\).*There is no token/,
    },
    ready: 503,
    alerts: ['EvertokenZoomFailing'],
  },
  {
    name: 'the API responds with HTML',
    breaks: ({ sandbox }) =>
      sandbox.faults.add({ match: api, kind: 'status', status: 502, body: HTML }),
    repairs: clearFaults,
    shows: {
      code: 'API_SERVER_ERROR',
      severity: 'critical',
      component: 'zoom',
      text: /server error.*status page/,
    },
    ready: 200,
    alerts: ['EvertokenZoomFailing'],
  },
  {
    name: 'the clock of this machine is ahead',
    breaks: changeApiUrl(startLateServer),
    async traffic(scene) {
      // Mints a token; the first response after that is not compared. The clock of `performance` is faked.
      await sendTwo(scene);
      const comparedAt = performance.now() + 2_000;
      while (performance.now() < comparedAt) await sleep(50);
      await sendTwo(scene);
    },
    repairs: reload,
    shows: {
      code: 'CLOCK_WRONG',
      severity: 'warning',
      component: 'gateway',
      text: /clock.*60 min ahead.*Synchronize/,
    },
    ready: 200,
    alerts: ['EvertokenConfiguration'],
  },
  {
    name: 'the keys of an issuer are unavailable',
    caller: {
      jwt: {
        issuer: ISSUER,
        audience: 'gateway',
        jwksUrl: `http://127.0.0.1:${issuer.port}/jwks`,
        algorithms: ['ES256'],
      },
    },
    breaks: () => {},
    traffic: sendWithJwt,
    async repairs() {
      await startJwksServer(issuer.port, issuer.key.jwks);
    },
    shows: {
      code: 'ISSUER_UNAVAILABLE',
      severity: 'critical',
      component: 'issuer',
      text: /keys of an issuer.*jwksUrl/,
    },
    ready: 200,
    alerts: ['EvertokenIssuerUnavailable'],
  },
  {
    name: 'a caller has a revoked key',
    breaks: () => {},
    async traffic({ gateway }) {
      const headers = { 'x-api-key': `evt_revoked_${'a'.repeat(43)}` };
      for (let sent = 0; sent < 2; sent += 1)
        await (await fetch(`${gateway.url}/api/users/me`, { headers })).text();
    },
    repairs: () => {},
    afterwards: repeat(1),
    shows: undefined,
    ready: 200,
    alerts: [],
  },
];

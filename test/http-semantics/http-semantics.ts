import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { startNginxProxy } from '../../bench/nginx.ts';
import { startGateway, type GatewayProcessOptions } from '../support/gateway-process.ts';
import { CORE_UNDER_TEST } from '../support/server-process.ts';
import { allCases } from './cases/index.ts';
import { startRawApi } from './raw-api.ts';
import { runCase, type ProxyUnderTest } from './run-case.ts';
import type { ProxyCase } from './proxy-case.ts';

/** A case with what was not right in either proxy; an empty text if all was. */
export interface CaseResult extends ProxyCase {
  readonly nginx: string;
  readonly gateway: string;
}

const CONCURRENCY = 12;

/** Runs all cases through nginx and the gateway, each with an API of its own. @param options how the gateway starts */
export async function compareWithNginx(
  options: Pick<GatewayProcessOptions, 'command'> = {},
): Promise<CaseResult[]> {
  const cases = allCases;
  const apis = [await startRawApi(cases), await startRawApi(cases)] as const;
  const issuer = await startTokenEndpoint();
  const nginx = await startNginxProxy(apis[0].origin);
  const gateway = await startGateway({
    ...options,
    name: 'gateway',
    core: CORE_UNDER_TEST,
    account: {
      accountId: 'a',
      clientId: 'c',
      clientSecret: 's',
      tokenUrl: issuer.url,
      apiUrl: `${apis[1].origin}/v2`,
    },
    settings: { callers: undefined, listen: { port: 0, allowAnonymous: true } },
  });
  try {
    const proxies = [
      { name: 'nginx', port: Number(new URL(nginx.url).port), api: apis[0] },
      { name: 'gateway', port: Number(new URL(gateway.url).port), api: apis[1] },
    ] as const;
    return await runAll(cases, proxies);
  } finally {
    await Promise.all([nginx.stop(), gateway.stop()]);
    for (const server of [...apis, issuer]) server.close();
  }
}

async function runAll(
  cases: readonly ProxyCase[],
  [nginx, gateway]: readonly [ProxyUnderTest, ProxyUnderTest],
): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  const entries = cases.entries();
  const work = async (): Promise<void> => {
    for (const [id, one] of entries) {
      const [byNginx, byGateway] = await Promise.all([
        runCase(nginx, id, one),
        runCase(gateway, id, one),
      ]);
      results[id] = { ...one, nginx: byNginx, gateway: byGateway };
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return results;
}

/** What is not right and has no reason. */
export function findFailures(results: readonly CaseResult[]): string[] {
  return results
    .filter(({ gateway, reason }) => gateway !== '' && reason === undefined)
    .map(({ name, gateway, nginx }) => `${name}: ${gateway} (nginx: ${nginx || 'right'})`);
}

async function startTokenEndpoint(): Promise<{ url: string; close: () => void }> {
  const token = { access_token: 'the-token', token_type: 'bearer', expires_in: 3599 };
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(token));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/oauth/token`,
    close: () => void server.close().closeAllConnections(),
  };
}

import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig, startGateway, type Gateway, type GatewayConfig } from '../../src/index.ts';
import { environmentFor } from '../support/cli-process.ts';
import { startSandbox } from '../support/running-gateway.ts';

describe('reload', () => {
  it('applies new limits to requests', async () => {
    const { gateway, config } = await start();
    const send = (body: string): Promise<number> =>
      fetch(`${gateway.url}/api/users/me/meetings`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      }).then(({ status }) => status);
    const body = JSON.stringify({ topic: 'x'.repeat(100) });
    expect(await send(body)).toBe(201);
    expect(
      await gateway.reload({ ...config, limits: { ...config.limits, maxBodyBytes: 50 } }),
    ).toEqual([]);
    expect(await send(body)).toBe(413);
    expect(await gateway.reload(config)).toEqual([]);
    expect(await send(body)).toBe(201);
  });

  it('applies a lower connection limit', async () => {
    const { gateway, config } = await start();
    await gateway.reload({ ...config, limits: { ...config.limits, maxConnections: 1 } });
    const { port } = new URL(gateway.url);
    const first = connect(Number(port), '127.0.0.1');
    await once(first, 'connect');
    const second = connect(Number(port), '127.0.0.1');
    // A new connection replaces the oldest without credentials.
    await once(first.resume(), 'close');
    expect(second.destroyed).toBe(false);
    second.destroy();
  });

  it('returns the settings that require a restart', async () => {
    const { gateway, config } = await start();
    const { listen, admin, redis, limits, timeouts } = config;
    const next: GatewayConfig = {
      ...config,
      listen: { ...listen, port: 1 },
      admin: { ...admin, port: 1, keySha256: 'ab'.repeat(32) },
      redis: { ...redis, clearTokenOnExit: true },
      limits: { ...limits, maxHeaderBytes: 2_048, headersTimeoutMs: 1_000 },
      timeouts: { ...timeouts, drainMs: 1 },
      tracing: { otlpUrl: 'http://localhost:4318' },
    };
    expect(await gateway.reload(next)).toEqual([
      'listen.port',
      'admin.port',
      'redis.clearTokenOnExit',
      'limits.maxHeaderBytes',
      'timeouts',
      'tracing',
    ]);
    expect((await fetch(`${gateway.url}/api/users`)).status).toBe(200);
  });
});

async function start(): Promise<{ gateway: Gateway; config: GatewayConfig }> {
  const sandbox = await startSandbox();
  const own = { PORT: '0', ADMIN_PORT: '0', LOG_LEVEL: 'silent' };
  const result = readConfig({ ...environmentFor(sandbox), ...own });
  if (result.kind === 'invalid') throw new Error(result.issues.join());
  const gateway = await startGateway(result.config);
  onTestFinished(() => gateway.close(0));
  return { gateway, config: result.config };
}

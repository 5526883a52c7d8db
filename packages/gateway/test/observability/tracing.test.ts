import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startCompleteGateway } from '../support/complete-gateway.ts';
import { startApi } from '../support/running-gateway.ts';
import { CLIENT, SERVER, startCollector, type CollectedSpan } from '../support/trace-collector.ts';

const CLIENT_TRACE_ID = '0af7651916cd43dd8448eb211c80319c';
const CLIENT_SPAN_ID = 'b7ad6b7169203331';
const traceContext = {
  traceparent: `00-${CLIENT_TRACE_ID}-${CLIENT_SPAN_ID}-01`,
  tracestate: 'vendor=opaque',
};

describe('tracing with an OTLP endpoint', () => {
  it('continues the client’s trace and propagates it to the API', async () => {
    const collector = await startCollector();
    const seen: Record<string, unknown>[] = [];
    const apiUrl = await startApi((request, response) => {
      seen.push(request.headers);
      response.writeHead(200, { 'x-zm-trackingid': 'WEB_1' }).end('{}');
    });
    const { gateway, url } = await startCompleteGateway({
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      ZOOM_API_URL: apiUrl,
    });
    const response = await fetch(
      `${url}/api/users/someone@example.com/meetings?type=SECRET-QUERY`,
      {
        headers: { ...traceContext, 'x-request-id': 'mine' },
      },
    );
    expect(response.status).toBe(200);
    await gateway.close();

    const spans = collector.spans();
    const server = only(spans, SERVER);
    const client = only(spans, CLIENT, 'GET /users/{userId}/meetings');
    const mint = only(spans, CLIENT, 'mint');
    expect(server).toMatchObject({
      traceId: CLIENT_TRACE_ID,
      parentSpanId: CLIENT_SPAN_ID,
      name: 'GET /users/{userId}/meetings',
      attributes: {
        'http.request.method': 'GET',
        'http.route': '/api/users/{userId}/meetings',
        'http.response.status_code': 200,
        'url.path': '/api/users/someone@example.com/meetings',
        'url.scheme': 'http',
        'network.protocol.version': '1.1',
        'evertoken.account': 'default',
        'evertoken.caller': 'anyone',
        'evertoken.request_id': 'mine',
      },
    });
    expect(client).toMatchObject({
      traceId: CLIENT_TRACE_ID,
      parentSpanId: server.spanId,
      attributes: {
        'http.request.method': 'GET',
        'http.response.status_code': 200,
        'server.address': '127.0.0.1',
        'server.port': Number(new URL(apiUrl).port),
        'url.full': `${apiUrl}/users/someone@example.com/meetings`,
        'url.template': '/users/{userId}/meetings',
      },
    });
    expect(seen).toMatchObject([
      { traceparent: `00-${CLIENT_TRACE_ID}-${client.spanId}-01`, tracestate: 'vendor=opaque' },
    ]);
    expect(mint.traceId).not.toBe(CLIENT_TRACE_ID);
    expect(mint.attributes).toMatchObject({
      'evertoken.account': 'default',
      'http.request.method': 'POST',
    });
    expect(collector.resource()).toMatchObject({ 'service.name': 'evertoken-gateway' });
    expect(collector.bodies.join()).not.toContain('SECRET-QUERY');
    const page = readFileSync(new URL('../../../../docs/metrics.md', import.meta.url), 'utf8');
    for (const name of spans.flatMap(({ attributes }) => Object.keys(attributes))) {
      expect(page).toContain(`\`${name}\``);
    }
  });

  it('starts a trace if the client sends none, with a span for each attempt', async () => {
    const collector = await startCollector();
    const { gateway, sandbox, url } = await startCompleteGateway({
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    });
    await fetch(`${url}/api/users/me`);
    sandbox.revokeAllTokens();
    expect((await fetch(`${url}/api/users/me`)).status).toBe(200);
    await gateway.close();

    const attempts = collector
      .spans()
      .filter(({ name, kind }) => kind === CLIENT && name !== 'mint');
    expect(attempts.map(({ attributes }) => attributes['http.response.status_code'])).toEqual([
      200, 401, 200,
    ]);
    expect(attempts.map(({ attributes }) => attributes['http.request.resend_count'])).toEqual([
      undefined,
      undefined,
      1,
    ]);
    expect(attempts[1]).toMatchObject({ status: { code: 2 }, attributes: { 'error.type': '401' } });
    expect(new Set(attempts.map(({ traceId }) => traceId)).size).toBe(2);
  });

  it('records why a request or a mint failed', async () => {
    const collector = await startCollector();
    const { gateway, sandbox, url } = await startCompleteGateway({
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      ZOOM_CLIENT_SECRET: 'WRONG-SECRET',
    });
    expect((await fetch(`${url}/api/users/me`)).status).toBe(503);
    await gateway.close();
    for (const span of [only(collector.spans(), SERVER), only(collector.spans(), CLIENT)]) {
      expect(span.status.code).toBe(2);
      expect(span.attributes['error.type']).toBe('CLIENT_REJECTED');
    }
    const everything = collector.bodies.join();
    expect(everything).not.toContain('WRONG-SECRET');
    expect(everything).not.toContain(sandbox.credentials.clientSecret);
  });

  it('records a request although its client does not sample it', async () => {
    const collector = await startCollector();
    const { gateway, url } = await startCompleteGateway({
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    });
    const traceparent = traceContext.traceparent.replace(/01$/, '00');
    await fetch(`${url}/api/users/me`, { headers: { traceparent } });
    await gateway.close();
    expect(only(collector.spans(), SERVER).traceId).toBe(CLIENT_TRACE_ID);
  });

  it('records neither requests without credentials nor long values', async () => {
    const collector = await startCollector();
    const { gateway, url } = await startCompleteGateway({
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    });
    const denied = await fetch(`${url}/api/users/me`, {
      headers: { origin: 'https://other.example' },
    });
    expect(denied.status).toBe(403);
    const headers = { 'user-agent': 'x'.repeat(10_000) };
    await fetch(`${url}/api/users/me/${'y'.repeat(4_000)}`, { headers });
    await gateway.close();
    const { attributes } = only(collector.spans(), SERVER);
    expect(String(attributes['user_agent.original'])).toHaveLength(1_024);
    for (const span of collector.spans()) {
      expect(JSON.stringify(span.attributes).length).toBeLessThan(6_000);
    }
  });

  it('serves and closes when the collector is unreachable', { timeout: 10_000 }, async () => {
    const { gateway, url } = await startCompleteGateway({
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9',
    });
    expect((await fetch(`${url}/api/users/me`)).status).toBe(200);
    await gateway.close();
  });
});

describe('tracing without an OTLP endpoint', () => {
  it('forwards the client’s trace context unchanged', async () => {
    const seen: Record<string, unknown>[] = [];
    const apiUrl = await startApi((request, response) => {
      seen.push(request.headers);
      response.end('{}');
    });
    const { url } = await startCompleteGateway({ ZOOM_API_URL: apiUrl });
    await fetch(`${url}/api/users/me`, { headers: { ...traceContext, baggage: 'a=b' } });
    expect(seen).toMatchObject([{ ...traceContext, baggage: 'a=b' }]);
  });
});

function only(spans: readonly CollectedSpan[], kind: number, name?: string): CollectedSpan {
  const found = spans.filter((span) => span.kind === kind && (name ?? span.name) === span.name);
  expect(found).toHaveLength(1);
  return found[0]!;
}

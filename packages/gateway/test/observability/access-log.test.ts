import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LogLevel } from '../../src/config/schema.ts';
import { createLogger } from '../../src/observability/log.ts';
import { createAccessLog } from '../../src/observability/access-log.ts';
import { finishedRequest } from '../support/finished-request.ts';

describe('access log', () => {
  it('writes the fields that docs/metrics.md lists', () => {
    const context = finishedRequest({
      path: '/users?secret=QUERY',
      status: 503,
      errorCode: 'INTERNAL_ERROR',
      apiCode: 1,
    });
    Object.assign(context.caller!, { subject: 'alice' });
    context.clientAddress = '192.0.2.1';
    context.trace = { traceId: '0af7651916cd43dd8448eb211c80319c' } as never;
    context.error = new TypeError('a message that may quote TOP-SECRET');
    context.queuedMs = 12.4;
    context.upstreamMs = 30.6;
    context.trackingId = 'WEB_1';
    context.onRetry('token-rejected');
    const { level, msg, ...fields } = parseLine(context);
    expect([level, msg]).toEqual([30, 'request']);
    expect(Object.keys(fields).toSorted()).toEqual(readDocumentedFields().toSorted());
    expect(fields).toMatchObject({
      requestId: 'request-1',
      account: 'default',
      caller: 'reports',
      path: '/api/users',
      endpoint: 'GET /users',
      retries: ['token-rejected'],
      queueMs: 12,
      upstreamMs: 31,
    });
    expect(fields['error']).toEqual(
      expect.arrayContaining(['TypeError', expect.stringMatching(/^at .*access-log/)]),
    );
    expect(JSON.stringify(fields)).not.toContain('TOP-SECRET');
    expect(fields['time']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('omits fields without a value', () => {
    const context = finishedRequest({ status: undefined, attempts: 0, complete: false });
    context.caller = undefined;
    const line = parseLine(context);
    for (const field of ['account', 'caller', 'status', 'queueMs', 'upstreamMs', 'retries']) {
      expect(line).not.toHaveProperty(field);
    }
    expect(line).toMatchObject({ attempts: 0, complete: false });
  });

  it('writes one line of JSON for any path and subject', () => {
    const context = finishedRequest({ path: '/users/"\\u2028' });
    Object.assign(context.caller!, { subject: 'a "b" \n{}\u2028' });
    expect(writeAt('info', context)).toEqual([expect.stringMatching(/^[^\n]+\n$/)]);
    expect(parseLine(context)).toMatchObject({ subject: 'a "b" \n{}\u2028' });
  });

  it('writes nothing above level info', () => {
    expect(writeAt('warn')).toEqual([]);
    expect(writeAt('info')).toHaveLength(1);
  });
});

function parseLine(context: ReturnType<typeof finishedRequest>): Record<string, unknown> {
  return JSON.parse(writeAt('info', context)[0]!) as Record<string, unknown>;
}

function writeAt(level: LogLevel, context = finishedRequest()): string[] {
  const lines: string[] = [];
  const output = { write: (line: string): void => void lines.push(line) };
  createAccessLog(createLogger(level, output), output)(context);
  return lines;
}

/** Reads the list in docs/metrics.md. */
function readDocumentedFields(): string[] {
  const page = readFileSync(new URL('../../../../docs/metrics.md', import.meta.url), 'utf8');
  const section = page.split('## Log')[1]!.split('## Traces')[0]!;
  return Array.from(section.matchAll(/^- `(\w+)`/gm), ([, field]) => field!);
}

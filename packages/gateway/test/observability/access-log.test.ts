import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LogLevel } from '../../src/config/schema.ts';
import { createLogger } from '../../src/observability/log.ts';
import { createAccessLog } from '../../src/observability/access-log.ts';
import { finishedRequest } from '../support/finished-request.ts';

describe('the line of a request', () => {
  it('has the fields that docs/metrics.md lists', () => {
    const call = finishedRequest({
      path: '/users?secret=QUERY',
      status: 503,
      errorCode: 'INTERNAL_ERROR',
      apiCode: 1,
    });
    Object.assign(call.caller!, { subject: 'somebody' });
    call.trace = { traceId: '0af7651916cd43dd8448eb211c80319c' } as never;
    call.error = new TypeError('nobody knows what TOP-SECRET is in here');
    call.queuedMs = 12.4;
    call.upstreamMs = 30.6;
    call.trackingId = 'WEB_1';
    call.onRetry('token-rejected');
    const { level, msg, ...fields } = lineOf(call);
    expect([level, msg]).toEqual([30, 'request']);
    expect(Object.keys(fields).toSorted()).toEqual(documented().toSorted());
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

  it('leaves out what there is nothing to say about', () => {
    const call = finishedRequest({ status: undefined, attempts: 0, complete: false });
    call.caller = undefined;
    const line = lineOf(call);
    for (const field of ['account', 'caller', 'status', 'queueMs', 'upstreamMs', 'retries']) {
      expect(line).not.toHaveProperty(field);
    }
    expect(line).toMatchObject({ attempts: 0, complete: false });
  });

  it('is one line of JSON, whatever callers call themselves and ask for', () => {
    const call = finishedRequest({ path: '/users/"\\u2028' });
    Object.assign(call.caller!, { subject: 'a "b" \n{}\u2028' });
    expect(linesAt('info', call)).toEqual([expect.stringMatching(/^[^\n]+\n$/)]);
    expect(lineOf(call)).toMatchObject({ subject: 'a "b" \n{}\u2028' });
  });

  it('is not made where nobody wants it', () => {
    expect(linesAt('warn')).toEqual([]);
    expect(linesAt('info')).toHaveLength(1);
  });
});

function lineOf(call: ReturnType<typeof finishedRequest>): Record<string, unknown> {
  return JSON.parse(linesAt('info', call)[0]!) as Record<string, unknown>;
}

function linesAt(level: LogLevel, call = finishedRequest()): string[] {
  const lines: string[] = [];
  const output = { write: (line: string): void => void lines.push(line) };
  createAccessLog(createLogger(level, output), output)(call);
  return lines;
}

/** The rows of the page's table. */
function documented(): string[] {
  const page = readFileSync(new URL('../../../../docs/metrics.md', import.meta.url), 'utf8');
  const section = page.split('## Log')[1]!.split('## Traces')[0]!;
  return Array.from(section.matchAll(/^\| `(\w+)`/gm), ([, field]) => field!);
}

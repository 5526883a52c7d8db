import { describe, expect, it } from 'vitest';
import { getClockOffset, type ConnectionState } from '../../dashboard/event-source.ts';
import type { AccountState, GatewayState, Problem } from '../../dashboard/gateway-types.js';
import { summarize, summarizeAccount } from '../../dashboard/status-summary.ts';

const NOW = Date.UTC(2030, 0, 15, 12);
const connected: ConnectionState = { kind: 'connected' };

function account(name: string, remainingMs?: number): AccountState {
  return {
    name,
    token: remainingMs && { expiresAt: NOW + remainingMs },
  } as unknown as AccountState;
}

function state(accounts: AccountState[], problems: Partial<Problem>[] = []): GatewayState {
  return { gateway: { draining: false }, accounts, problems } as unknown as GatewayState;
}

const critical = { account: 'a', severity: 'critical', cause: 'The secret is wrong.' } as const;
const warning = { account: 'b', severity: 'warning', cause: 'Redis is silent.' } as const;
const sandbox = {
  account: 'a',
  severity: 'warning',
  code: 'SANDBOX_IN_USE',
  cause: 'Test.',
} as const;

describe('summarize', () => {
  it.each([
    [connected, undefined, 'quiet', /Connecting/, /./],
    [{ kind: 'connecting' }, undefined, 'quiet', /Connecting/, /./],
    [{ kind: 'locked', wrongKey: false }, undefined, 'quiet', /Admin key/, /./],
    [{ kind: 'denied', reason: 'Why.' }, undefined, 'bad', /denied/, /^Why\.$/],
    [connected, state([account('a')]), 'good', /operational/, /first request/],
    [connected, state([account('a', 90_000)]), 'good', /operational/, /valid for 90 s/],
    [connected, state([account('a', -1)]), 'good', /operational/, /first request/],
    [
      connected,
      state([account('a', 600_000), account('b', 90_000), account('c')]),
      'good',
      /operational/,
      /^2 live tokens; the next to expire is that of b, in 90 s\. 1 account without a token yet\.$/,
    ],
    [connected, state([account('a', 1)], [critical]), 'bad', /fail/, /^The secret is wrong\.$/],
    [connected, state([account('a'), account('b')], [critical, warning]), 'bad', /fail/, /^a: The/],
    [connected, state([account('a')], [sandbox]), 'warning', /Sandbox instead of Zoom/, /Test/],
    [
      connected,
      state([account('a'), account('b')], [warning]),
      'warning',
      /Attention/,
      /^b: Redis is silent\.$/,
    ],
  ] as const)('summarizes %j', (connection, current, tone, title, text) => {
    const summary = summarize(connection, current, NOW, 0);
    expect(summary.tone).toBe(tone);
    expect(summary.title).toMatch(title);
    expect(summary.text).toMatch(text);
  });

  it('reports a lost connection before any problem', () => {
    const lost: ConnectionState = { kind: 'disconnected', since: NOW - 61_000, reason: 'Why.' };
    const bad = state([account('a')], [critical]);
    const { tone, title, text } = summarize(lost, bad, NOW, 0);
    expect([tone, title]).toEqual(['bad', 'The gateway is unreachable']);
    expect(text).toMatch(/^Since \d\d:\d\d:\d\d, for 61 s\. Why\. .* last one received\.$/);
    expect(summarize(lost, undefined, NOW, 0).text).not.toContain('last one received');
  });

  it('reports a shutdown before any problem', () => {
    const draining = { ...state([account('a')], [critical]), gateway: { draining: true } };
    expect(summarize(connected, draining as GatewayState, NOW, 0).title).toMatch(/shutting down/);
  });

  it('uses the gateway’s clock', () => {
    const current = state([account('a', 90_000)]);
    expect(summarize(connected, current, NOW - 3_600_000, 3_600_000).text).toContain('90 s');
  });
});

describe('summarizeAccount', () => {
  it.each([
    [account('a', 90_000), [], 'good', '90 s'],
    [account('a'), [], 'quiet', 'no token yet'],
    [account('a', 90_000), [critical, warning], 'bad', 'failing'],
    [account('b', 90_000), [critical, warning], 'warning', 'attention needed'],
    [account('c', 90_000), [critical, warning], 'good', '90 s'],
  ])('summarizes %j', (current, problems, tone, text) => {
    expect(summarizeAccount(current, problems as unknown as Problem[], NOW)).toEqual({
      tone,
      text,
    });
  });
});

describe('getClockOffset', () => {
  it.each([
    ['Tue, 15 Jan 2030 12:00:01 GMT', 0],
    ['Tue, 15 Jan 2030 12:05:00 GMT', 300_000],
    ['Tue, 15 Jan 2030 11:00:00 GMT', -3_600_000],
    ['no date', 0],
    [null, 0],
  ])('reads a Date header of %s', (date, offset) => expect(getClockOffset(date, NOW)).toBe(offset));
});

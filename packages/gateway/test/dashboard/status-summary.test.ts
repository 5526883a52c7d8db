import { describe, expect, it } from 'vitest';
import { getClockOffset } from '../../dashboard/clock-offset.ts';
import type { ConnectionState } from '../../dashboard/event-source.ts';
import type { AccountState, GatewayState, Problem } from '../../dashboard/gateway-types.js';
import { summarizeAccount, summarize } from '../../dashboard/status-summary.ts';

const NOW = Date.UTC(2030, 0, 15, 12);
const live: ConnectionState = { kind: 'live' };

function account(name: string, leftMs?: number): AccountState {
  return { name, token: leftMs && { expiresAt: NOW + leftMs } } as unknown as AccountState;
}

function state(accounts: AccountState[], problems: Partial<Problem>[] = []): GatewayState {
  return { gateway: { draining: false }, accounts, problems } as unknown as GatewayState;
}

const failing = { account: 'a', severity: 'critical' } as const;
const warning = { account: 'b', severity: 'warning' } as const;

describe('how things stand', () => {
  it.each([
    [live, undefined, 'quiet', /Asking/, /./],
    [{ kind: 'connecting' }, undefined, 'quiet', /Asking/, /./],
    [{ kind: 'locked', wrongKey: false }, undefined, 'quiet', /admin key/, /./],
    [{ kind: 'refused', reason: 'Why.' }, undefined, 'bad', /nothing/, /^Why\.$/],
    [live, state([account('a')]), 'good', /well/, /first request/],
    [live, state([account('a', 90_000)]), 'good', /well/, /another 90 s/],
    [live, state([account('a', -1)]), 'good', /well/, /first request/],
    [
      live,
      state([account('a', 600_000), account('b', 90_000), account('c')]),
      'good',
      /well/,
      /^2 live tokens; the next to end is that of b, in 90 s\. 1 account had no request yet\.$/,
    ],
    [live, state([account('a', 1)], [failing]), 'bad', /fail/, /^This is why/],
    [live, state([account('a'), account('b')], [failing, warning]), 'bad', /fail/, /1 of 2/],
    [live, state([account('a'), account('b')], [warning]), 'warning', /wrong/, /still served/],
  ] as const)('%j', (connection, shown, tone, title, text) => {
    const verdict = summarize(connection, shown, NOW, 0);
    expect(verdict.tone).toBe(tone);
    expect(verdict.title).toMatch(title);
    expect(verdict.text).toMatch(text);
  });

  it('is first of all whether the gateway can be heard', () => {
    const lost: ConnectionState = { kind: 'lost', since: NOW - 61_000, reason: 'Why.' };
    const bad = state([account('a')], [failing]);
    const { tone, title, text } = summarize(lost, bad, NOW, 0);
    expect([tone, title]).toEqual(['bad', 'The gateway cannot be reached']);
    expect(text).toMatch(/^Since \d\d:\d\d:\d\d, for 61 s\. Why\. .* from then\.$/);
    expect(summarize(lost, undefined, NOW, 0).text).not.toContain('from then');
  });

  it('is that it is stopping, whatever else is wrong', () => {
    const stopping = { ...state([account('a')], [failing]), gateway: { draining: true } };
    expect(summarize(live, stopping as GatewayState, NOW, 0).title).toMatch(/stopping/);
  });

  it('goes by the gateway’s clock', () => {
    const shown = state([account('a', 90_000)]);
    expect(summarize(live, shown, NOW - 3_600_000, 3_600_000).text).toContain('90 s');
  });
});

describe('an account', () => {
  it.each([
    [account('a', 90_000), [], 'good', '90 s'],
    [account('a'), [], 'quiet', 'no token yet'],
    [account('a', 90_000), [failing, warning], 'bad', 'fails'],
    [account('b', 90_000), [failing, warning], 'warning', 'needs a look'],
    [account('c', 90_000), [failing, warning], 'good', '90 s'],
  ])('%j', (shown, problems, tone, text) => {
    expect(summarizeAccount(shown, problems as unknown as Problem[], NOW)).toEqual({ tone, text });
  });
});

describe('the gateway’s clock', () => {
  it.each([
    ['Tue, 15 Jan 2030 12:00:01 GMT', 0],
    ['Tue, 15 Jan 2030 12:05:00 GMT', 300_000],
    ['Tue, 15 Jan 2030 11:00:00 GMT', -3_600_000],
    ['no date', 0],
    [null, 0],
  ])('says %s', (date, offset) => expect(getClockOffset(date, NOW)).toBe(offset));
});

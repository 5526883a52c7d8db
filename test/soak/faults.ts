import type { FaultRule } from '@evertoken/zoom-sandbox';

/** How an API fails that is not down: one call in a hundred, in each way in turn. */
export function mixedFaults(match: string, share: number): readonly FaultRule[] {
  const each = { match, share: share / 5 };
  return [
    { ...each, kind: 'reset' },
    { ...each, kind: 'status', status: 500, body: 'it broke' },
    {
      ...each,
      kind: 'status',
      status: 429,
      headers: { 'x-ratelimit-type': 'QPS', 'x-ratelimit-category': 'Light' },
      body: { code: 429, message: 'You have reached the maximum per-second rate limit.' },
    },
    { ...each, kind: 'delay', delayMs: 1_000 },
    { ...each, kind: 'invalid-token' },
  ];
}

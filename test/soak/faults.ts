import type { FaultRule } from '@evertoken/zoom-sandbox';

/** The faults of an API that fails occasionally: resets, 500, 429, delays and invalid tokens, with equal shares. */
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

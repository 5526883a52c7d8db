import { describe, expect, it } from 'vitest';
import { createZoomClient } from '@evertoken/zoom-client';
import { createPacer } from '@evertoken/zoom-client/pacing';
import { createRetryBudget, defaultRetryPolicy, retry } from '@evertoken/zoom-client/retry';
import { expressWebhook, fastifyWebhook, verifyWebhook } from '@evertoken/zoom-client/webhooks';

const tokens = { getToken: () => Promise.reject(new Error('not called')) } as never;
const typo = { typo: true } as object;
const limits = { rates: { light: { perSecond: 1 } }, perDay: [] };
const webhook = { headers: {}, body: new Uint8Array() };
const secretToken = 'secret';

/** Every function of the client with options, called with one that it does not have. */
const calls: Record<string, () => unknown> = {
  createZoomClient: () => createZoomClient({ tokens, ...typo }),
  'createZoomClient plan': () => createZoomClient({ tokens, plan: { ...limits, ...typo } }),
  createPacer: () => createPacer({ account: 'a', plan: 'pro', ...typo }),
  'createPacer plan': () =>
    createPacer({
      account: 'a',
      plan: { ...limits, perDay: [{ labels: ['light'], requests: 1, ...typo }] },
    }),
  createRetryBudget: () => createRetryBudget({ ...typo }),
  download: () => createZoomClient({ tokens }).download('https://zoom.us/file', { ...typo }),
  verifyWebhook: () => verifyWebhook(webhook, { secretToken, ...typo }),
  expressWebhook: () => expressWebhook({ secretToken, ...typo }, () => {}),
  fastifyWebhook: () => fastifyWebhook({ path: '/', secretToken, ...typo }, () => {}),
};

describe('an option that a function does not have', () => {
  it.each(Object.entries(calls))('is rejected by %s', (_, call) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(/unknown option [\w.[\]]*typo \(options: /);
  });

  it('is rejected by retry, also in its policy', async () => {
    const options = {
      budget: createRetryBudget(),
      policy: { ...defaultRetryPolicy, ...typo },
      ...typo,
    };
    await expect(retry({} as never, options)).rejects.toThrow(
      /unknown option typo .*unknown option policy\.typo/,
    );
  });

  it('is reported together with all other issues', () => {
    expect(() => createPacer({ acount: 'a', plan: 'x', share: 2 } as never)).toThrow(
      /unknown option acount .*plan must .*account must .*share must/,
    );
  });
});

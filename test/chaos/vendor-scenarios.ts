import type { VendorScenario } from './vendor-harness.ts';

const MINUTE_MS = 60_000;
/** A token that outlives every run. */
const HOUR_MS = 60 * MINUTE_MS;
/** Rejections are contradicted or believed, a token is minted, and the request is sent again. */
const MAX_REPLACEMENT_WAIT_MS = 4_000;
/** Where rejections have been contradicted, the next ones wait up to 10 s for a contradiction. */
export const MAX_DOUBT_WAIT_MS = 12_000;
/** A rejection of a new token may mean that it is still propagating: it is believed when its grace is over. */
const MAX_GRACE_WAIT_MS = 15_000;

/** Tokens that are revoked, that end early, or that one endpoint rejects. */
export const rejectionScenarios: Readonly<Record<string, VendorScenario>> = {
  'revoked-30s': revokeEvery(30_000),
  'revoked-15s': revokeEvery(15_000),
  'revoked-20s-tokens': {
    ...revokeEvery(15_000),
    vendor: { announcedLifetimeMs: 20_000 },
    maxWaitMs: MAX_GRACE_WAIT_MS,
  },
  'revoked-5s': { ...revokeEvery(5_000), maxWaitMs: MAX_GRACE_WAIT_MS },
  'ends-early': {
    vendor: { announcedLifetimeMs: MINUTE_MS, lifetimeMs: 15_000 },
    play: ({ wait, totalMs }) => wait(totalMs),
    maxWaitMs: MAX_REPLACEMENT_WAIT_MS,
  },
  'rejecting-endpoint': {
    fleet: { mix: { rejecting: 10, stream: 11 } },
    play: ({ wait, totalMs }) => wait(totalMs),
    maxWaitMs: MAX_DOUBT_WAIT_MS,
    // Until the first contradiction few requests try the token: in a small fleet it may come too late.
    maxNeedlessMints: 3,
  },
};

/** A token endpoint that takes long to respond. */
export const slowEndpointScenarios: Readonly<Record<string, VendorScenario>> = {
  'mint-4s': mintTakes(4_000),
  'mint-6s': mintTakes(6_000),
  'mint-8s': mintTakes(8_000),
  'mint-12s': mintTakes(12_000),
};

/** New tokens that the API does not accept at once. */
export const propagationScenarios: Readonly<Record<string, VendorScenario>> = {
  'streams-slow-mint': {
    vendor: { announcedLifetimeMs: HOUR_MS, mintMs: 3_000 },
    fleet: { mix: { stream: 2 } },
    play: async ({ wait, totalMs, vendor }) => {
      await wait(totalMs / 2);
      vendor.revokeAll();
      await wait(totalMs);
    },
    maxWaitMs: 3_000 + MAX_REPLACEMENT_WAIT_MS,
  },
  'streams-lag': { ...tokensLag(20_000, 1), fleet: { mix: { stream: 2 } } },
  'server-lag-15s': tokensLag(15_000, 4),
  'server-lag-60s': tokensLag(60_000, 4),
};

function revokeEvery(intervalMs: number): VendorScenario {
  return {
    vendor: { announcedLifetimeMs: HOUR_MS },
    play: ({ every, vendor }) => every(intervalMs, () => vendor.revokeAll()),
    maxWaitMs: MAX_REPLACEMENT_WAIT_MS,
    // Tokens that die at the same age are replaced before it, which the vendor cannot foresee.
    maxNeedlessMints: 10,
  };
}

function mintTakes(mintMs: number): VendorScenario {
  return {
    vendor: { announcedLifetimeMs: 20_000, mintMs },
    play: ({ wait, totalMs }) => wait(totalMs),
    maxWaitMs: mintMs + 2_000,
  };
}

function tokensLag(announcedLifetimeMs: number, servers: number): VendorScenario {
  return {
    vendor: { announcedLifetimeMs, servers, lagMs: 3_000 },
    play: ({ wait, totalMs }) => wait(totalMs),
    // Before the first token is accepted anywhere there is nothing to send.
    maxWaitMs: 15_000,
  };
}

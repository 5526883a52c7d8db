import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { createClient } from 'redis';
import { afterEach } from 'vitest';
import { findEndpoint } from '@evertoken/zoom-client/endpoints';
import {
  createPacer,
  type LabelBudget,
  type Pacer,
  type PacerOptions,
  type PacingError,
  type PacingEvent,
  type ZoomLimits,
} from '@evertoken/zoom-client/pacing';

/** Cleanup functions of the current test, run in reverse order. */
export const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

export type NodeRedis = ReturnType<typeof createClient>;

export async function nodeRedis(url: string): Promise<NodeRedis> {
  const client: NodeRedis = createClient({
    url,
    disableOfflineQueue: true,
    socket: { reconnectStrategy: 50 },
  });
  client.on('error', () => {});
  await client.connect();
  cleanups.push(() => client.destroy());
  return client;
}

export async function ioRedis(url: string): Promise<Redis> {
  const client = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    retryStrategy: () => 50,
  });
  client.on('error', () => {});
  await client.connect();
  cleanups.push(() => client.disconnect());
  return client;
}

/** A prefix that no other test uses. */
export const unique = (): string => `pacing-${randomUUID()}`;

export interface RedisPacerSetup {
  readonly pacer: Pacer;
  readonly events: PacingEvent[];
}

/** Creates a pacer that is closed after the test. */
export function setup(options: Partial<PacerOptions>): RedisPacerSetup {
  const events: PacingEvent[] = [];
  const onEvent = (event: PacingEvent): void => void events.push(event);
  const pacer = createPacer({ account: 'acme', plan: 'pro', onEvent, ...options });
  cleanups.push(() => pacer.close());
  return { pacer, events };
}

/** Admits a request by its path. */
export function admit(pacer: Pacer, path: string, method = 'GET'): Promise<void> | undefined {
  return pacer.admit({ endpoint: findEndpoint(method, path), path });
}

/** The error of a queued request. */
export async function failure(wait: Promise<void> | undefined): Promise<PacingError> {
  return (await wait!.catch((error: unknown) => error)) as PacingError;
}

export function budgetOf(pacer: Pacer, label: string): LabelBudget {
  return pacer.snapshot().labels.find((each) => each.label === label)!;
}

/** A rate that never blocks a test, with a daily limit. */
export const ample: ZoomLimits = {
  rates: { light: { perSecond: 1_000 } },
  perDay: [{ labels: ['light'], requests: 40 }],
};

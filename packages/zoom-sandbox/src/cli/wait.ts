import { setTimeout as sleep } from 'node:timers/promises';
import { RunningSandbox } from './running-sandbox.ts';

const POLL_INTERVAL_MS = 100;

/**
 * Waits until the sandbox responds.
 *
 * @throws {Error} if it does not within `timeoutMs`
 */
export async function waitUntilReady(url: string, timeoutMs: number): Promise<void> {
  const sandbox = new RunningSandbox(url);
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    try {
      await sandbox.call('GET', 'ready');
      return;
    } catch (error) {
      if (performance.now() >= deadline) throw error;
    }
    await sleep(POLL_INTERVAL_MS);
  }
}

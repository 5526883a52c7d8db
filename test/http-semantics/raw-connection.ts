import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { END, PAUSE, RESET, type Step } from './proxy-case.ts';

const PAUSE_MS = 60;

/** Sends bytes, or ends or resets the connection, step by step. */
export async function runSteps(socket: Socket, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if (step === PAUSE) await sleep(PAUSE_MS);
    else if (step === END) socket.end();
    else if (step === RESET) socket.resetAndDestroy();
    else if (socket.writable) socket.write(step, 'latin1');
  }
}

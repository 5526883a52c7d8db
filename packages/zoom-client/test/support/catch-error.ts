import { expect } from 'vitest';

/** The error that a promise rejects with. */
export async function catchError(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.unreachable('expected a rejection'),
    (error: unknown) => error,
  );
}

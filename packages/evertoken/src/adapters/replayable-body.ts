/**
 * Whether a request with this body can be sent a second time. Sending a stream uses it up, and so it
 * does an iterator; Node's clients take both for a body.
 */
export function isReplayable(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return true;
  return !('getReader' in body || 'pipe' in body || 'next' in body || Symbol.asyncIterator in body);
}

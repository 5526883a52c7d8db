import type { ErrorCode, TokenSource } from 'evertoken';

/** A source that always fails with this error. */
export function failingSource(error: Error): TokenSource {
  return { getToken: () => Promise.reject(error) };
}

/** The status of a server adapter for errors of each class. */
export const errorStatuses: readonly [code: ErrorCode, status: number][] = [
  ['CLIENT_REJECTED', 503],
  ['ACCOUNT_REJECTED', 503],
  ['TOKEN_ENDPOINT_THROTTLED', 503],
  ['TOKEN_ENDPOINT_UNREACHABLE', 502],
  ['TOKEN_ENDPOINT_FAILED', 502],
  ['TOKEN_RESPONSE_NOT_JSON', 502],
  ['TOKEN_ENDPOINT_TIMEOUT', 504],
  ['TOKEN_WAIT_TIMEOUT', 504],
  ['TOKEN_REJECTED', 503],
  ['MANAGER_CLOSED', 503],
];

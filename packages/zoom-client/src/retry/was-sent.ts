/**
 * Whether a request may have left before its connection failed: `no` only if that is certain, because there
 * never was a connection. Reads the errors of Node, of its `fetch` and of undici, down their causes.
 */
export function wasSent(error: unknown): 'no' | 'maybe' {
  let cause = error;
  for (let depth = 0; depth < 5 && typeof cause === 'object' && cause !== null; depth += 1) {
    const { code, syscall, errors, cause: next } = cause as ConnectionFailure;
    if (code === 'UND_ERR_CONNECT_TIMEOUT') return 'no';
    if (syscall === 'connect' || syscall === 'getaddrinfo') return 'no';
    // All addresses of a host were tried.
    const isEach = Array.isArray(errors) && errors.length > 0;
    if (isEach && (errors as unknown[]).every((one) => wasSent(one) === 'no')) return 'no';
    cause = next;
  }
  return 'maybe';
}

interface ConnectionFailure {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly errors?: unknown;
  readonly cause?: unknown;
}

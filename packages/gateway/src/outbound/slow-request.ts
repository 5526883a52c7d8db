const SLOW_MS = 2_000;

/**
 * Wraps a `fetch` so that a request without a response for 2 s is reported once, while it goes on.
 *
 * @param onSlow receives the URL's origin
 */
export function reportSlowRequests(
  send: typeof fetch,
  onSlow: (origin: string) => void,
): typeof fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const timer = setTimeout(() => onSlow(new URL(url).origin), SLOW_MS).unref();
    try {
      return await send(input, init);
    } finally {
      clearTimeout(timer);
    }
  };
}

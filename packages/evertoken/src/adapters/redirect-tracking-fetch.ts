type Fetch = typeof fetch;

/** Requests whose redirects `fetch` followed to another origin: axios passes no URL of an answer on. */
const crossOriginRedirects = new WeakSet<Request>();
/** One for each `fetch`: axios keeps what it makes of them for good. */
const trackingFetches = new WeakMap<Fetch, Fetch>();
const globalTrackingFetch: Fetch = createTrackingFetch((...args) => fetch(...args));

/** Whether a watched `fetch` got the answer to a request from another origin than it was sent to. */
export function wasRedirectedCrossOrigin(request: unknown): boolean {
  return request instanceof Request && crossOriginRedirects.has(request);
}

/** The caller's own `fetch`, or the global one, that notes where its answers are from. */
export function trackRedirects(own: unknown): Fetch {
  if (typeof own !== 'function') return globalTrackingFetch;
  const known = trackingFetches.get(own as Fetch) ?? createTrackingFetch(own as Fetch);
  trackingFetches.set(own as Fetch, known);
  return known;
}

function createTrackingFetch(send: Fetch): Fetch {
  return async (input, init) => {
    const response = await send(input, init);
    const isElsewhere = (url: string): boolean =>
      response.url !== '' && new URL(response.url).origin !== new URL(url).origin;
    if (input instanceof Request && isElsewhere(input.url)) crossOriginRedirects.add(input);
    return response;
  };
}

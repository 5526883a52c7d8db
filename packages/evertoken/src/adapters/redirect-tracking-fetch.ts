type Fetch = typeof fetch;

/** Requests that `fetch` redirected to another origin. Axios does not expose the URL of a response. */
const crossOriginRedirects = new WeakSet<Request>();
/** One tracking `fetch` for each `fetch`: axios caches an adapter for each of them forever. */
const trackingFetches = new WeakMap<Fetch, Fetch>();
const globalTrackingFetch: Fetch = createTrackingFetch((...args) => fetch(...args));

/** Whether the response to a request came from another origin, after a cross-origin redirect. */
export function wasRedirectedCrossOrigin(request: unknown): boolean {
  return request instanceof Request && crossOriginRedirects.has(request);
}

/** Returns a `fetch` that records cross-origin redirects: the given one, or the global one. */
export function trackRedirects(own: unknown): Fetch {
  if (typeof own !== 'function') return globalTrackingFetch;
  const known = trackingFetches.get(own as Fetch) ?? createTrackingFetch(own as Fetch);
  trackingFetches.set(own as Fetch, known);
  return known;
}

function createTrackingFetch(send: Fetch): Fetch {
  return async (input, init) => {
    const response = await send(input, init);
    if (input instanceof Request && isCrossOrigin(response, input)) crossOriginRedirects.add(input);
    return response;
  };
}

function isCrossOrigin(response: Response, request: Request): boolean {
  return response.url !== '' && new URL(response.url).origin !== new URL(request.url).origin;
}

/** Requests that `fetch` redirected to another origin. Axios does not expose the URL of a response. */
const crossOriginRedirects = new WeakSet<Request>();

/** Whether the response to a request came from another origin, after a cross-origin redirect. */
export function wasRedirectedCrossOrigin(request: unknown): boolean {
  return request instanceof Request && crossOriginRedirects.has(request);
}

/** The global `fetch`, which records cross-origin redirects. One, since axios caches an adapter for each `fetch` forever. */
export const trackingFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (input instanceof Request && isCrossOrigin(response, input)) crossOriginRedirects.add(input);
  return response;
};

function isCrossOrigin(response: Response, request: Request): boolean {
  return response.url !== '' && new URL(response.url).origin !== new URL(request.url).origin;
}

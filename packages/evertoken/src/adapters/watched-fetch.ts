type Fetch = typeof fetch;

/** Requests whose redirects `fetch` followed to another origin: axios passes no URL of an answer on. */
const ledElsewhere = new WeakSet<Request>();
/** One for each `fetch`: axios keeps what it makes of them for good. */
const watchedFetches = new WeakMap<Fetch, Fetch>();
const watchedGlobal: Fetch = watch((...args) => fetch(...args));

/** Whether a watched `fetch` got the answer to a request from another origin than it was sent to. */
export function wasLedElsewhere(request: unknown): boolean {
  return request instanceof Request && ledElsewhere.has(request);
}

/** The caller's own `fetch`, or the global one, that notes where its answers are from. */
export function watchedFetch(own: unknown): Fetch {
  if (typeof own !== 'function') return watchedGlobal;
  const known = watchedFetches.get(own as Fetch) ?? watch(own as Fetch);
  watchedFetches.set(own as Fetch, known);
  return known;
}

function watch(send: Fetch): Fetch {
  return async (input, init) => {
    const response = await send(input, init);
    const isElsewhere = (url: string): boolean =>
      response.url !== '' && new URL(response.url).origin !== new URL(url).origin;
    if (input instanceof Request && isElsewhere(input.url)) ledElsewhere.add(input);
    return response;
  };
}

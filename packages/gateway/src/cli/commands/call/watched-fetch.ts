/** The answer that came last, for whoever wants to show it as it was. */
export interface WatchedFetch {
  readonly fetch: typeof fetch;
  /** Undefined while there is none. Its body has not been read. */
  last(): Response | undefined;
}

/** A `fetch` that adds headers to each request and keeps the last answer. */
export function watchedFetch(headers: readonly (readonly [string, string])[]): WatchedFetch {
  let last: Response | undefined;
  return {
    async fetch(input, init) {
      last = undefined;
      const all = new Headers(init?.headers);
      for (const [name, value] of headers) all.set(name, value);
      const response = await fetch(input, { ...init, headers: all });
      last = response.clone();
      return response;
    },
    last: () => last,
  };
}

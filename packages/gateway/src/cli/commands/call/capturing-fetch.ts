/** The answer that came last, for whoever wants to show it as it was. */
export interface CapturingFetch {
  readonly fetch: typeof fetch;
  /** Undefined while there is none. Its body has not been read. */
  lastResponse(): Response | undefined;
}

/** A `fetch` that adds headers to each request and keeps the last answer. */
export function capturingFetch(headers: readonly (readonly [string, string])[]): CapturingFetch {
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
    lastResponse: () => last,
  };
}

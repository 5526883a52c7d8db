/**
 * Why this runtime cannot run the gateway; undefined if it can. The requests of the gateway are sent by undici, which Bun replaces
 * by a module that lacks most of it.
 */
export function describeUnsupportedRuntime(): string | undefined {
  return process.versions['bun'] === undefined
    ? undefined
    : 'the gateway does not run on Bun, whose undici is incomplete. Run it with Node.js or Deno.';
}

/** @throws Error with the code `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM` on a runtime that cannot run the gateway */
export function assertSupportedRuntime(): void {
  const reason = describeUnsupportedRuntime();
  if (reason === undefined) return;
  throw Object.assign(new Error(reason), { code: 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM' });
}

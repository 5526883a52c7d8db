/**
 * Whether requests may wait for what another one has begun. Not in Cloudflare Workers, nor in Vercel's Edge runtime, which runs on
 * them: the I/O of a request ends with it.
 */
export function canShareIo(): boolean {
  const { navigator } = globalThis as { navigator?: { userAgent?: string } };
  return navigator?.userAgent !== 'Cloudflare-Workers' && !('EdgeRuntime' in globalThis);
}

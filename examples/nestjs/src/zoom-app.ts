import type { ZoomOptions } from 'evertoken/zoom';

/** The Server-to-Server OAuth app from the `ZOOM_*` variables; without them that of a Zoom sandbox. */
export const zoomApp: ZoomOptions = fromEnvironment() ?? (await startSandbox());

function fromEnvironment(): ZoomOptions | undefined {
  const { ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET, ZOOM_OAUTH_URL, ZOOM_API_URL } =
    process.env;
  if (ZOOM_ACCOUNT_ID === undefined) return undefined;
  return {
    accountId: ZOOM_ACCOUNT_ID,
    clientId: ZOOM_CLIENT_ID ?? '',
    clientSecret: ZOOM_CLIENT_SECRET ?? '',
    tokenUrl: ZOOM_OAUTH_URL,
    apiUrl: ZOOM_API_URL,
  };
}

async function startSandbox(): Promise<ZoomOptions> {
  const { createSandbox } = await import('@evertoken/zoom-sandbox');
  const { url, tokenUrl, apiUrl, credentials } = await createSandbox();
  console.log(`ZOOM_ACCOUNT_ID is not set: using a Zoom sandbox at ${url} instead of Zoom.`);
  return { ...credentials, tokenUrl, apiUrl };
}

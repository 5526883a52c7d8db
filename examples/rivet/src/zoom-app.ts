import type { ZoomOptions } from 'evertoken/zoom';

/** The Server-to-Server OAuth app to act as. */
export interface ZoomApp {
  readonly options: ZoomOptions;
  /** To be called at the end. */
  close(): Promise<void>;
}

/** The app of the `ZOOM_*` variables, else a Zoom sandbox's. */
export async function openZoomApp(): Promise<ZoomApp> {
  const { ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET, ZOOM_OAUTH_URL, ZOOM_API_URL } =
    process.env;
  if (ZOOM_ACCOUNT_ID === undefined) return startSandbox();
  const options: ZoomOptions = {
    accountId: ZOOM_ACCOUNT_ID,
    clientId: ZOOM_CLIENT_ID ?? '',
    clientSecret: ZOOM_CLIENT_SECRET ?? '',
    tokenUrl: ZOOM_OAUTH_URL,
    apiUrl: ZOOM_API_URL,
  };
  return { options, close: async () => {} };
}

async function startSandbox(): Promise<ZoomApp> {
  const { createSandbox } = await import('@evertoken/zoom-sandbox');
  const sandbox = await createSandbox();
  console.log(`No ZOOM_ACCOUNT_ID: talking to a Zoom sandbox at ${sandbox.url}, not to Zoom.`);
  const { tokenUrl, apiUrl, credentials } = sandbox;
  return { options: { ...credentials, tokenUrl, apiUrl }, close: () => sandbox.close() };
}

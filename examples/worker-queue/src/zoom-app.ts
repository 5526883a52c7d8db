import type { ZoomOptions } from 'evertoken/zoom';

/** A Server-to-Server OAuth app and its cleanup. */
export interface ZoomApp {
  readonly options: ZoomOptions;
  /** Releases resources at the end of the program. */
  close(): Promise<void>;
}

/** Reads the app from the `ZOOM_*` variables; without them it uses a Zoom sandbox. */
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
  console.log(
    `ZOOM_ACCOUNT_ID is not set: using a Zoom sandbox at ${sandbox.url} instead of Zoom.`,
  );
  const { tokenUrl, apiUrl, credentials } = sandbox;
  return { options: { ...credentials, tokenUrl, apiUrl }, close: () => sandbox.close() };
}

import type { ZoomOptions } from 'evertoken/zoom';
import { env } from './env.ts';

/** The Server-to-Server OAuth app that this app acts as. */
export const zoomApp: ZoomOptions = env.zoom ?? (await startSandbox());

/** With no credentials there is still something to try: a stand-in for Zoom, in this very process. */
async function startSandbox(): Promise<ZoomOptions> {
  const { createSandbox } = await import('@evertoken/zoom-sandbox').catch(() => {
    console.error(
      'Set ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET: no Zoom sandbox is installed.',
    );
    process.exit(1);
  });
  const { url, tokenUrl, apiUrl, credentials } = await createSandbox();
  console.log(`No ZOOM_* variables: talking to the built-in Zoom sandbox at ${url}, not to Zoom.`);
  return { ...credentials, tokenUrl, apiUrl };
}

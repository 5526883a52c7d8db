import type { ZoomOptions } from 'evertoken/zoom';
import { env } from './env.ts';

/** The Server-to-Server OAuth app. */
export const zoomApp: ZoomOptions = env.zoom ?? (await startSandbox());

/** Starts a Zoom sandbox in this process, to try the app without credentials. */
async function startSandbox(): Promise<ZoomOptions> {
  const { createSandbox } = await import('@evertoken/zoom-sandbox').catch(() => {
    console.error(
      'Set ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET: the Zoom sandbox is not installed.',
    );
    process.exit(1);
  });
  const { url, tokenUrl, apiUrl, credentials } = await createSandbox();
  console.log(
    `No ZOOM_* variable is set: using the built-in Zoom sandbox at ${url} instead of Zoom.`,
  );
  return { ...credentials, tokenUrl, apiUrl };
}

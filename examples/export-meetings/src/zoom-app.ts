import type { ZoomPlan } from '@evertoken/zoom-client/pacing';
import type { ZoomOptions } from 'evertoken/zoom';

/** A Server-to-Server OAuth app and its cleanup. */
export interface ZoomApp {
  readonly options: ZoomOptions;
  /** Releases resources at the end of the program. */
  close(): Promise<void>;
}

/** Reads the app from the `ZOOM_*` variables; without them it uses a Zoom sandbox with the limits of the plan. */
export async function openZoomApp(plan: ZoomPlan): Promise<ZoomApp> {
  const { ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET, ZOOM_OAUTH_URL, ZOOM_API_URL } =
    process.env;
  if (ZOOM_ACCOUNT_ID === undefined) return startSandbox(plan);
  const options: ZoomOptions = {
    accountId: ZOOM_ACCOUNT_ID,
    clientId: ZOOM_CLIENT_ID ?? '',
    clientSecret: ZOOM_CLIENT_SECRET ?? '',
    tokenUrl: ZOOM_OAUTH_URL,
    apiUrl: ZOOM_API_URL,
  };
  return { options, close: async () => {} };
}

async function startSandbox(plan: ZoomPlan): Promise<ZoomApp> {
  const { createSandbox } = await import('@evertoken/zoom-sandbox');
  const limits = plan === 'unlimited' ? {} : { plan, enforceLimits: true };
  const sandbox = await createSandbox({ users: 200, ...limits });
  const { tokenUrl, apiUrl, url, credentials } = sandbox;
  console.error(`ZOOM_ACCOUNT_ID is not set: using a Zoom sandbox at ${url} instead of Zoom.`);
  return { options: { ...credentials, tokenUrl, apiUrl }, close: () => sandbox.close() };
}

import type { ZoomPlan } from '@evertoken/zoom-client/pacing';
import type { ZoomOptions } from 'evertoken/zoom';

/** The Server-to-Server OAuth app to act as. */
export interface ZoomApp {
  readonly options: ZoomOptions;
  /** To be called at the end. */
  close(): Promise<void>;
}

/** The app of the `ZOOM_*` variables, else that of a Zoom sandbox which keeps the limits of this plan. */
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
  console.error(`No ZOOM_ACCOUNT_ID: talking to a Zoom sandbox at ${url}, not to Zoom.`);
  return { options: { ...credentials, tokenUrl, apiUrl }, close: () => sandbox.close() };
}

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createZoomClient } from '@evertoken/zoom-client';
import type { ZoomPlan } from '@evertoken/zoom-client/pacing';
import { saveRecordings } from '@evertoken/zoom-client/recordings';
import { createTokenManager } from 'evertoken';
import { zoom as zoomOAuth, type ZoomOptions } from 'evertoken/zoom';

const { values, positionals } = parseArgs({
  options: { 'delete-after': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const today = new Date().toISOString().slice(0, 10);
const [from = `${today.slice(0, 7)}-01`, to = today, folder = 'recordings'] = positionals;

const { sandbox, options } = await openApp();
const tokens = createTokenManager({ provider: zoomOAuth(options) });
const plan = (process.env['ZOOM_PLAN'] ?? 'pro') as ZoomPlan;
const zoom = createZoomClient({ tokens, plan });
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());

try {
  const results = saveRecordings(zoom, {
    folder: resolve(folder),
    from,
    to,
    deleteAfter: values['delete-after'],
    signal: stop.signal,
  });
  for await (const result of results) {
    if (result.kind === 'saved') console.log(`${result.path}: ${result.bytes} bytes`);
    if (result.kind === 'processing') console.log(`not processed yet: ${result.recording.uuid}`);
    if (result.kind === 'waiting') console.log('rate limit: waiting until', result.until);
    if (result.kind === 'failed' || result.kind === 'refused') {
      console.error(result.error.message);
      process.exitCode = 1;
    }
  }
} catch (error) {
  if (!stop.signal.aborted) throw error;
  console.error('Stopped. Run the command again to continue.');
  process.exitCode = 130;
} finally {
  await tokens.close();
  await sandbox?.close();
}

/** The app of the `ZOOM_*` variables; without them one of a sandbox. */
async function openApp(): Promise<{
  readonly options: ZoomOptions;
  readonly sandbox?: { close(): Promise<void> };
}> {
  const { env } = process;
  const accountId = env['ZOOM_ACCOUNT_ID'];
  if (accountId === undefined) {
    const { createSandbox } = await import('@evertoken/zoom-sandbox');
    const started = await createSandbox({ users: 10 });
    const { credentials, tokenUrl, apiUrl } = started;
    return { sandbox: started, options: { ...credentials, tokenUrl, apiUrl } };
  }
  const [clientId = '', clientSecret = ''] = [env['ZOOM_CLIENT_ID'], env['ZOOM_CLIENT_SECRET']];
  const urls = { tokenUrl: env['ZOOM_OAUTH_URL'], apiUrl: env['ZOOM_API_URL'] };
  return { options: { accountId, clientId, clientSecret, ...urls } };
}

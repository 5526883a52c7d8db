import { resolve } from 'node:path';
import { createZoomClient, ZoomError } from '@evertoken/zoom-client';
import type { ZoomPlan } from '@evertoken/zoom-client/pacing';
import { createTokenManager, isTokenError } from 'evertoken';
import { zoom as zoomOAuth } from 'evertoken/zoom';
import { CsvFile } from './csv-file.ts';
import { exportMeetings, MEETING_COLUMNS, type MeetingsCursor } from './export-meetings.ts';
import { exportUsers, USER_COLUMNS, type UsersCursor } from './export-users.ts';
import { waitForLimit } from './wait-for-limit.ts';
import { progressBar } from './progress.ts';
import { openZoomApp } from './zoom-app.ts';

const [what = 'meetings', name = `${what}.csv`] = process.argv.slice(2);
const path = resolve(name);
const { ZOOM_PLAN = 'pro', ZOOM_SHARE = '0.5' } = process.env;

const plan = ZOOM_PLAN as ZoomPlan;
const zoomApp = await openZoomApp(plan);
const tokens = createTokenManager({ provider: zoomOAuth(zoomApp.options) });
const zoom = createZoomClient({ tokens, plan, share: Number(ZOOM_SHARE) });

const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort(name));
const { signal } = stop;
const onWait = (until: Date): void =>
  console.error(`\nRate limit of the account reached; resuming at ${until.toISOString()}.`);

try {
  if (what === 'users') await waitForLimit(users, signal, { onWait });
  else if (what === 'meetings') await waitForLimit(meetings, signal, { onWait });
  else
    throw new TypeError(`unknown argument ${what}; usage: export-meetings [meetings|users] [file]`);
  console.error(`\n${path} is complete.`);
} catch (error) {
  console.error(`\n${formatError(error)}`);
  process.exitCode = signal.aborted ? 130 : 1;
} finally {
  await tokens.close();
  await zoomApp.close();
}

async function users(): Promise<void> {
  const file = await CsvFile.open<UsersCursor>(path, USER_COLUMNS);
  try {
    await exportUsers(zoom, file, { signal, onProgress: progressBar('users') });
    await file.finish();
  } finally {
    await file.close();
  }
}

async function meetings(): Promise<void> {
  const file = await CsvFile.open<MeetingsCursor>(path, MEETING_COLUMNS);
  try {
    await exportMeetings(zoom, file, { signal, onProgress: progressBar('hosts') });
    await file.finish();
  } finally {
    await file.close();
  }
}

function formatError(error: unknown): string {
  if (signal.aborted) return `Stopped. Run the command again to resume ${path}.`;
  if (isTokenError(error) || error instanceof ZoomError) return `${error.code}: ${error.message}`;
  return String(error);
}

import { UnrecoverableError, Worker, type Job } from 'bullmq';
import { isTokenError } from 'evertoken';
import { withToken } from 'evertoken/fetch';
import { QUEUE, type MeetingsCount, type MeetingsJob } from './jobs.ts';
import { connect } from './redis.ts';
import { openTokens } from './tokens.ts';
import { openZoomApp } from './zoom-app.ts';

const TIMEOUT_MS = 30_000;

const connection = connect(process.env['REDIS_URL'] ?? '');
const { options } = await openZoomApp();
const tokens = await openTokens(connection, options);
const zoomFetch = withToken(tokens);

const worker = new Worker<MeetingsJob, MeetingsCount>(QUEUE, countMeetings, {
  connection,
  concurrency: 5,
});
worker.on('error', (error) => console.error(`Queue: ${error.message}`));
process.once('SIGTERM', () => void shutDown());

async function countMeetings({ data }: Job<MeetingsJob>): Promise<MeetingsCount> {
  const path = `/users/${encodeURIComponent(data.userId)}/meetings?page_size=300`;
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await zoomFetch(path, { signal }).catch(failPermanently);
  if (!response.ok) throw new Error(`Zoom responded ${response.status} for ${data.email}`);
  const { total_records } = (await response.json()) as { total_records: number };
  return { email: data.email, meetings: total_records };
}

/** Fails a job without retries if a retry cannot help, such as with a wrong secret. */
function failPermanently(error: unknown): never {
  const isInVain = isTokenError(error) && ['credentials', 'config'].includes(error.kind);
  if (isInVain) throw new UnrecoverableError(`${error.code}: ${error.message}`);
  throw error;
}

/** Completes active jobs. The shared token is kept. */
async function shutDown(): Promise<void> {
  await worker.close();
  await tokens.close();
  connection.disconnect();
}

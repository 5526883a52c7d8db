import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Queue, QueueEvents } from 'bullmq';
import { withToken, type FetchWithToken } from 'evertoken/fetch';
import type { ZoomOptions } from 'evertoken/zoom';
import { QUEUE, type MeetingsCount, type MeetingsJob } from './jobs.ts';
import { connect, openRedis } from './redis.ts';
import { openTokens } from './tokens.ts';
import { openZoomApp } from './zoom-app.ts';

const WORKERS = 2;
const TIMEOUT_MS = 60_000;

interface User {
  readonly id: string;
  readonly email: string;
}

const redis = await openRedis();
const zoomApp = await openZoomApp();
const workers = Array.from({ length: WORKERS }, () => startWorker(redis.address, zoomApp.options));
const connection = connect(redis.address);
const tokens = await openTokens(connection, zoomApp.options);
const queue = new Queue<MeetingsJob, MeetingsCount>(QUEUE, { connection });
// Each awaited job adds a listener.
queue.setMaxListeners(0);
const events = new QueueEvents(QUEUE, { connection });

try {
  await events.waitUntilReady();
  const jobs = await queue.addBulk((await listUsers(withToken(tokens))).map(toJob));
  const counts = await Promise.all(jobs.map((job) => job.waitUntilFinished(events, TIMEOUT_MS)));
  counts.sort((a, b) => b.meetings - a.meetings);
  for (const { email, meetings } of counts) console.log(`${email}: ${meetings} meetings`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await Promise.all(workers.map(stop));
  await events.close();
  await queue.close();
  await tokens.close();
  connection.disconnect();
  await zoomApp.close();
  await redis.close();
}

async function listUsers(zoomFetch: FetchWithToken): Promise<User[]> {
  const users: User[] = [];
  let next = '';
  do {
    const response = await zoomFetch(`/users?page_size=300&next_page_token=${next}`);
    if (!response.ok)
      throw new Error(`Zoom responded ${response.status}: ${await response.text()}`);
    const page = (await response.json()) as { users: User[]; next_page_token: string };
    users.push(...page.users);
    next = encodeURIComponent(page.next_page_token);
  } while (next !== '');
  return users;
}

function toJob({ id, email }: User) {
  const opts = {
    attempts: 3,
    backoff: { type: 'exponential', delay: 1_000 },
    removeOnComplete: true,
  };
  return { name: 'count-meetings', data: { userId: id, email }, opts };
}

/** Starts a worker process with the address of Redis and the app, as on another machine. */
function startWorker(redisAddress: string, app: ZoomOptions): ChildProcess {
  const env = {
    ...process.env,
    REDIS_URL: redisAddress,
    ZOOM_ACCOUNT_ID: app.accountId,
    ZOOM_CLIENT_ID: app.clientId,
    ZOOM_CLIENT_SECRET: app.clientSecret as string,
    ...(app.tokenUrl !== undefined && { ZOOM_OAUTH_URL: app.tokenUrl }),
    ...(app.apiUrl !== undefined && { ZOOM_API_URL: app.apiUrl }),
  };
  return fork(new URL('worker.js', import.meta.url), { env });
}

async function stop(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null) return;
  worker.kill('SIGTERM');
  await once(worker, 'exit');
}

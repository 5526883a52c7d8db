// @ts-check
/**
 * Compares what TypeScript spends on a program with ten operations of five products and on one with ten of the operations
 * whose types are written by hand, against types that have only these. The lowest time of the compiler in five runs.
 *
 * `npm run build && node packages/zoom-client/bench/types.mjs`
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const RUNS = 5;
const OPTIONS = {
  strict: true,
  target: 'ES2023',
  module: 'NodeNext',
  types: ['node'],
  noEmit: true,
};

const HEAD = `import type { ZoomClient } from '@evertoken/zoom-client';
declare const zoom: ZoomClient;
`;
const HAND_WRITTEN = `${HEAD}
console.log(
  (await zoom.request('GET /users/{userId}', { userId: 'me' })).email,
  (await zoom.request('GET /meetings/{meetingId}', { meetingId: 1 })).topic,
  (await zoom.request('POST /users/{userId}/meetings', { userId: 'me', body: { topic: 'a' } })).id,
  (await zoom.request('GET /report/daily', { year: 2026 })).dates,
  (await zoom.request('GET /users/{userId}/recordings', { userId: 'me' })).meetings,
  (await zoom.request('GET /past_meetings/{meetingId}', { meetingId: 1 })).uuid,
  (await zoom.request('GET /users/summary')).total_users_count,
  (await zoom.request('GET /users/{userId}/settings', { userId: 'me' })).feature,
);
for await (const user of zoom.paginate('GET /users')) console.log(user.email);
for await (const meeting of zoom.paginate('GET /users/{userId}/meetings', { userId: 'me' })) console.log(meeting.id);
`;
const ALL = `import type {} from '@evertoken/zoom-client/products/phone';
import type {} from '@evertoken/zoom-client/products/team-chat';
${HEAD}
console.log(
  (await zoom.request('GET /users/{userId}', { userId: 'me' })).email,
  (await zoom.request('GET /meetings/{meetingId}', { meetingId: 1 })).topic,
  (await zoom.request('POST /users/{userId}/webinars', { userId: 'me', body: { topic: 'a' } })).id,
  (await zoom.request('GET /roles')).roles,
  (await zoom.request('GET /groups')).groups,
  (await zoom.request('GET /metrics/meetings', { from: 'a', to: 'b' })).meetings,
  (await zoom.request('GET /phone/sites')).sites,
  (await zoom.request('GET /chat/users/{userId}/channels', { userId: 'me' })).channels,
);
for await (const site of zoom.paginate('GET /phone/sites')) console.log(site.name);
for await (const user of zoom.paginate('GET /phone/users')) console.log(user.email);
`;

const folder = mkdtempSync(join(tmpdir(), 'types-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const few = createProgram('few', HAND_WRITTEN, withoutProducts);
const all = createProgram('all', ALL, (types) => types);
const times = { few: Infinity, all: Infinity };
for (let run = 0; run < RUNS; run += 1) {
  times.few = Math.min(times.few, compile(few));
  times.all = Math.min(times.all, compile(all));
}
console.log(`31 operations: ${times.few.toFixed()} ms`);
console.log(`five products: ${times.all.toFixed()} ms, ${(times.all / times.few).toFixed(2)} ×`);

/** @param {string} name @param {string} source @param {(types: string) => string} change @returns {string} its folder */
function createProgram(name, source, change) {
  const path = join(folder, name);
  const client = join(path, 'node_modules/@evertoken/zoom-client');
  mkdirSync(client, { recursive: true });
  for (const file of ['package.json', 'dist']) {
    cpSync(join(root, 'packages/zoom-client', file), join(client, file), { recursive: true });
  }
  const types = join(client, 'dist/types.d.ts');
  writeFileSync(types, change(readFileSync(types, 'utf8')));
  symlinkSync(join(root, 'packages/evertoken'), join(path, 'node_modules/evertoken'));
  symlinkSync(join(root, 'node_modules/@types'), join(path, 'node_modules/@types'));
  writeFileSync(join(path, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(path, 'program.ts'), source);
  writeFileSync(join(path, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS }));
  return path;
}

/** @param {string} types */
function withoutProducts(types) {
  return types
    .replaceAll(/^import type .* from '\.\/products\/.*';\n/gm, '')
    .replace(/ extends AccountsOperations, MeetingsOperations, UsersOperations/, '');
}

/** @param {string} path @returns {number} ms */
function compile(path) {
  const start = performance.now();
  const { status, stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', path]);
  if (status !== 0) throw new Error(String(stdout));
  return performance.now() - start;
}

// Validates the responses of all endpoints against Zoom's OpenAPI documents. The documents are not part of this
// project: ZOOM_OPENAPI names a folder with users.json and meetings.json (plain, or below the key `spec`). Default:
// ../shared/zoom-openapi beside the repository. Needs `npm run build`.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createSandbox } from '../../dist/index.js';
import { exerciseEverything } from './calls.mjs';
import { DEVIATIONS } from './deviations.mjs';
import { compile } from './schema.mjs';
import { ROUTES } from '../../dist/api/routes.js';

const folder =
  process.env.ZOOM_OPENAPI ??
  fileURLToPath(new URL('../../../../../shared/zoom-openapi', import.meta.url));
if (!existsSync(`${folder}/users.json`) || !existsSync(`${folder}/meetings.json`)) {
  console.log(`Skipped: no OpenAPI documents in ${folder}.`);
  process.exit(0);
}

const documents = ['users', 'meetings'].map((name) => {
  const parsed = JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));
  return parsed.spec ?? parsed;
});
const report = {
  valid: 0,
  undescribed: new Map(),
  failures: [],
  deviations: new Map(),
  seen: new Set(),
};
const sandbox = await createSandbox({
  users: 60,
  startAt: '2026-05-20T09:00:00Z',
  tokenLifetimeSeconds: 1e8,
});
await exerciseEverything(sandbox, connect);
await sandbox.close();

for (const [reason, names] of report.deviations) {
  console.log(`deviation: ${reason}`);
  for (const name of [...names].sort((a, b) => (a < b ? -1 : 1))) console.log(`    ${name}`);
}
for (const [name, count] of report.undescribed) console.log(`no schema for ${name} (${count})`);
for (const { pattern, reason } of DEVIATIONS) {
  if (!report.deviations.has(reason)) report.failures.push(`unused deviation ${pattern}`);
}
for (const failure of report.failures) console.log('FAILED', failure);
const routes = ROUTES.map(({ method, path }) => `${method} ${path}`);
const untouched = routes.filter((name) => !report.seen.has(`2xx ${name}`));
console.log(
  `${routes.length} endpoints, ${routes.length - untouched.length} of them with a 2xx response checked`,
);
console.log(
  `${report.valid} bodies valid, ${report.failures.length} invalid; ${report.deviations.size} kinds of deviation`,
);
if (untouched.length > 0) console.log(`not exercised: ${untouched.join(', ')}`);
if (report.failures.length > 0 || untouched.length > 0) process.exitCode = 1;

async function connect(sandbox) {
  const { accountId, clientId, clientSecret } = sandbox.credentials;
  const response = await fetch(sandbox.tokenUrl, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
    },
    body: new URLSearchParams({ grant_type: 'account_credentials', account_id: accountId }),
  });
  const { access_token: token } = await response.json();
  return async (method, path, body) => {
    const response = await fetch(sandbox.apiUrl + path, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const value = text === '' ? undefined : JSON.parse(text);
    check(method, path, response.status, value);
    return value;
  };
}

function check(method, path, status, value) {
  const route = findRoute(method, path);
  if (route === undefined)
    return checkError(`${status} ${method} (unknown path) ${value.code}`, value, undefined);
  const operation = findOperation(route);
  if (operation === undefined) {
    report.failures.push(`${route.method} ${route.path} is not documented`);
    return undefined;
  }
  if (status >= 400) {
    const described = operation.responses[String(status)]?.description;
    return checkError(`${status} ${route.method} ${route.path} ${value.code}`, value, described);
  }
  report.seen.add(`2xx ${route.method} ${route.path}`);
  const response = operation.responses[String(status)];
  const name = `${status} ${route.method} ${route.path}`;
  if (response === undefined) {
    report.failures.push(`${name}: undocumented status`);
    return undefined;
  }
  const schema = response.content?.['application/json']?.schema;
  if (schema === undefined || value === undefined) {
    if (value === undefined && schema === undefined) report.valid++;
    else report.undescribed.set(name, (report.undescribed.get(name) ?? 0) + 1);
    return undefined;
  }
  const validate = compile(schema);
  if (validate(value)) report.valid++;
  else for (const error of validate.errors ?? []) checkViolation(name, error);
  return undefined;
}

function checkViolation(name, { instancePath, message, params }) {
  const place = instancePath.replaceAll(/\d+/g, 'N');
  const violation = `${name} ${place} ${message} ${params.additionalProperty ?? ''}`.trimEnd();
  if (!isDeviation(violation)) addFailure(violation);
}

function isDeviation(name) {
  const deviation = DEVIATIONS.find(({ pattern }) => pattern.test(name));
  if (deviation === undefined) return false;
  const names = report.deviations.get(deviation.reason) ?? new Set();
  report.deviations.set(deviation.reason, names.add(name));
  return true;
}

function addFailure(failure) {
  if (!report.failures.includes(failure)) report.failures.push(failure);
}

/** Checks Zoom's error format, `{code, message, errors?}`, and that the document lists the code for the status. */
function checkError(name, value, described) {
  const keys = Object.keys(value).join();
  if (
    !/^code,message(,errors)?$/.test(keys) ||
    typeof value.code !== 'number' ||
    typeof value.message !== 'string'
  ) {
    addFailure(`${name}: not Zoom's error format: ${keys}`);
    return;
  }
  if (described?.includes(`\`${value.code}\``)) {
    report.valid++;
    return;
  }
  if (isDeviation(name)) report.valid++;
  else addFailure(`${name}: undocumented code`);
}

function findRoute(method, path) {
  const bare = path.split('?')[0];
  return ROUTES.find((route) => {
    const pattern = new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
    return route.method === method && pattern.test(bare);
  });
}

function findOperation({ method, path }) {
  const all = documents.map((document) => document.paths[path]?.[method.toLowerCase()]);
  return all.find((operation) => operation !== undefined);
}

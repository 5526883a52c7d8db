// @ts-check
/**
 * Lists the source files and counts the functions that run for one warm request through the gateway and for one
 * cold `getToken()`, in the order in which they are first entered:
 *
 *     npm run request-path              prints the lists
 *     npm run request-path -- --check   fails if a path runs through more files than allowed
 *
 * A reader who follows a request has to open these files, so their number has a limit. V8's precise coverage
 * tells which functions ran; conditional breakpoints that never pause tell in which order.
 */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Agent, createServer, get } from 'node:http';
import { Session } from 'node:inspector/promises';
import { relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { check } from './workspace.mjs';

/** @typedef {{ url: string, line: number, column: number }} Location where a function starts in the loaded module */
/** @typedef {{ files: string[], functions: number }} Path */
/** @typedef {{ runs: number, run: () => Promise<unknown>, close: () => Promise<unknown> }} Subject */

/** The most files that each path may run through. */
const MAX_FILES = { 'GET /api/users': 33, 'GET /api/users, plan pro': 38, 'getToken(), cold': 22 };

const WARM_UP_REQUESTS = 50;
/** Time for the access log, metrics and timers of a finished request, ms. */
const SETTLE_MS = 150;
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const SOURCES = new RegExp(`^${pathToFileURL(ROOT).href}packages/[^/]+/src/`);
/** Functions that the TypeScript loader adds to a module. */
const LOADER_FUNCTIONS = new Set(['__name', '__defProp']);

const session = new Session();

const subjects = {
  'GET /api/users': () => startGatewaySubject({}),
  'GET /api/users, plan pro': () => startGatewaySubject({ plan: 'pro' }),
  'getToken(), cold': startTokenSubject,
};

if (process.send === undefined) await printPaths();
else process.send(await measureAll());

/** Measures in a process whose standard output, the gateway's log, is dropped. */
async function printPaths() {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const child = fork(fileURLToPath(import.meta.url), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [paths] = /** @type {[Record<string, Path>]} */ (await once(child, 'message'));
  for (const [name, { files, functions }] of Object.entries(paths)) {
    const limit = MAX_FILES[/** @type {keyof typeof MAX_FILES} */ (name)];
    if (!values.check) console.log([name, ...files].join('\n  '));
    await check(`${name}: ${files.length} files (at most ${limit}), ${functions} functions`, () => {
      if (files.length > limit) throw new Error(files.join('\n'));
    });
  }
}

/** @returns {Promise<Record<string, Path>>} */
async function measureAll() {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Debugger.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  /** @type {Record<string, Path>} */
  const paths = {};
  for (const [name, start] of Object.entries(subjects)) paths[name] = await measure(await start());
  session.disconnect();
  return paths;
}

/**
 * The functions that are called in each run of the subject: a timer of the gateway may fire during one of them.
 *
 * @param {Subject} subject @returns {Promise<Path>}
 */
async function measure({ runs, run, close }) {
  try {
    const first = await callAndCover(run);
    /** @type {Map<string, Location>[]} */
    const others = [];
    while (others.length < runs - 1) others.push(await callAndCover(run));
    const called = [...first].filter(([key]) => others.every((other) => other.has(key)));
    const functions = called.map(([, location]) => location);
    const order = await recordOrder(functions, run);
    const urls = new Set([...order, ...functions.map(({ url }) => url)]);
    const files = [...urls].map((url) => relative(ROOT, fileURLToPath(url)));
    return { files, functions: functions.length };
  } finally {
    await close();
  }
}

/** @param {() => Promise<unknown>} run @returns {Promise<Map<string, Location>>} the called functions by place */
async function callAndCover(run) {
  await session.post('Profiler.takePreciseCoverage');
  await run();
  await sleep(SETTLE_MS);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  /** @type {Map<string, Location>} */
  const called = new Map();
  for (const { url, scriptId, functions } of result.filter((script) => SOURCES.test(script.url))) {
    const { scriptSource } = await session.post('Debugger.getScriptSource', { scriptId });
    for (const { functionName, ranges } of functions) {
      const { count = 0, startOffset = 0, endOffset = 0 } = ranges[0] ?? {};
      // The module's own body counts as a function, too.
      const isModule = endOffset - startOffset === scriptSource.length;
      if (count === 0 || isModule || LOADER_FUNCTIONS.has(functionName)) continue;
      const before = scriptSource.slice(0, startOffset).split('\n');
      const location = { url, line: before.length - 1, column: before.at(-1)?.length ?? 0 };
      called.set(Object.values(location).join(':'), location);
    }
  }
  return called;
}

/**
 * Runs once more with a breakpoint in each of these functions. Its condition records the function and is false, so
 * that execution never pauses.
 *
 * @param {readonly Location[]} functions @param {() => Promise<unknown>} run
 * @returns {Promise<string[]>} the URLs of the files, in the order in which they were entered
 */
async function recordOrder(functions, run) {
  /** @type {string[]} */
  const entered = [];
  Object.assign(globalThis, { recordEntry: (/** @type {string} */ url) => void entered.push(url) });
  const breakpoints = [];
  for (const { url, line, column } of functions) {
    const { breakpointId } = await session.post('Debugger.setBreakpointByUrl', {
      url,
      lineNumber: line,
      columnNumber: column,
      condition: `globalThis.recordEntry(${JSON.stringify(url)})`,
    });
    breakpoints.push(breakpointId);
  }
  await run();
  await sleep(SETTLE_MS);
  for (const breakpointId of breakpoints) {
    await session.post('Debugger.removeBreakpoint', { breakpointId });
  }
  return entered;
}

/**
 * A warm gateway with one caller, an API key and a rate, before an API that returns an empty page of users.
 *
 * @param {object} account further settings of its account
 * @returns {Promise<Subject>}
 */
async function startGatewaySubject(account) {
  const { readConfig, startGateway } = await import('@evertoken/gateway');
  const api = createServer((request, response) => {
    const isToken = request.url === '/oauth/token';
    const token = { access_token: 'a-token', token_type: 'bearer', expires_in: 3_599, scope: '' };
    response.setHeader('content-type', 'application/json');
    request
      .resume()
      .once('end', () => response.end(JSON.stringify(isToken ? token : { users: [] })));
  }).listen(0, '127.0.0.1');
  await once(api, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (api.address());
  const key = `evt_0123456789abcdef_${'k'.repeat(43)}`;
  const sha256 = createHash('sha256').update(key).digest('hex');
  const config = {
    listen: { port: 0 },
    admin: { port: 0 },
    accounts: [
      {
        accountId: 'account',
        clientId: 'client',
        clientSecret: 'secret',
        tokenUrl: `http://127.0.0.1:${port}/oauth/token`,
        apiUrl: `http://127.0.0.1:${port}/v2`,
        ...account,
      },
    ],
    callers: [
      {
        name: 'caller',
        allow: ['* /**'],
        ratePerSecond: 100_000,
        keys: [{ id: '0123456789abcdef', sha256 }],
      },
    ],
  };
  // JSON is YAML.
  const reading = readConfig({}, { path: 'evertoken.yaml', text: JSON.stringify(config) });
  if (reading.kind === 'invalid') throw new Error(JSON.stringify(reading));
  const gateway = await startGateway(reading.config);
  const agent = new Agent({ keepAlive: true });
  const run = () => request(`${gateway.url}/api/users`, agent, key);
  for (let count = 0; count < WARM_UP_REQUESTS; count += 1) await run();
  await sleep(SETTLE_MS);
  return {
    runs: 3,
    run,
    async close() {
      agent.destroy();
      await gateway.close();
      api.closeAllConnections();
      api.close();
    },
  };
}

/** @param {string} url @param {Agent} agent @param {string} key @returns {Promise<void>} */
function request(url, agent, key) {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'x-api-key': key } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`GET /api/users: ${response.statusCode}`));
      response.resume().once('close', resolve);
    }).once('error', reject);
  });
}

/** A new token manager with the memory store for each run. @returns {Promise<Subject>} */
async function startTokenSubject() {
  const { createTokenManager } = await import('evertoken');
  const { zoom } = await import('evertoken/zoom');
  const token = { access_token: 'a-token', token_type: 'bearer', expires_in: 3_599, scope: '' };
  const create = () =>
    createTokenManager({
      provider: zoom({
        accountId: 'account',
        clientId: 'client',
        clientSecret: 'secret',
        fetch: async () => Response.json(token),
      }),
    });
  const managers = Array.from({ length: 2 }, create);
  // Creation, which hashes the identity, is not part of the path.
  await Promise.all(managers.map((manager) => manager.status()));
  const unused = [...managers];
  return {
    runs: 1,
    run: () => unused.shift()?.getToken() ?? Promise.reject(new Error('no manager is left')),
    close: () => Promise.all(managers.map((manager) => manager.close())),
  };
}

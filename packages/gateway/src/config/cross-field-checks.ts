import type { z } from 'zod';
import { isLoopbackHost } from './loopback.ts';
import { validateHttpUrl, validateSecureHttpUrl } from './validate-url.ts';

/**
 * What single settings cannot tell. These run also where others have failed, so that all mistakes come
 * together; they take nothing for granted of what they look at.
 */
type Check = (value: unknown, context: z.core.$RefinementCtx) => void;

const CREDENTIALS = ['accountId', 'clientId', 'clientSecret'] as const;
const URLS = ['tokenUrl', 'apiUrl'] as const;

/** Credentials are all there or none, and go to nobody in the clear. */
export const checkAccount: Check = (value, context) => {
  const account = toGroup(value);
  const missing = CREDENTIALS.filter((name) => account[name] === undefined);
  if (missing.length > 0 && (missing.length < 3 || URLS.some((url) => url in account))) {
    for (const name of missing) {
      addIssue(context, [name], 'is missing: the credentials are only partly filled');
    }
  }
  const problemOf =
    account['allowInsecureRequests'] === true ? validateHttpUrl : validateSecureHttpUrl;
  for (const name of URLS) {
    const url = account[name];
    const problem = typeof url === 'string' ? problemOf(url) : undefined;
    if (problem !== undefined) addIssue(context, [name], problem);
  }
};

/** A caller is known by something. */
export const checkCaller: Check = (value, context) => {
  const caller = toGroup(value);
  const keys = toList(caller['keys']);
  if (keys.length === 0 && caller['jwt'] === undefined) {
    addIssue(context, ['keys'], 'must have at least one, unless there is a jwt');
  }
};

/** Names are unique, callers have an account, and no account is open to everybody by accident. */
export const checkConfig: Check = (value, context) => {
  const config = toGroup(value);
  const listen = toGroup(config['listen']);
  const accounts = toList(config['accounts']).map((one) => toGroup(one)['name']);
  const callers = toList(config['callers']).map(toGroup);
  checkUnique(context, accounts, (at) => ['accounts', at, 'name']);
  checkUnique(
    context,
    callers.map(({ name }) => name),
    (at) => ['callers', at, 'name'],
  );
  checkUnique(
    context,
    toList(toGroup(config['redis'])['encryptionKeys']).map((key) => toGroup(key)['id']),
    (at) => ['redis', 'encryptionKeys', at, 'id'],
  );
  checkKeyIds(context, callers);
  callers.forEach(({ account }, at) => {
    if (typeof account === 'string' && !accounts.includes(account)) {
      addIssue(context, ['callers', at, 'account'], `names no account: there is no ${account}`);
    }
  });
  const { headersTimeoutMs, requestTimeoutMs } = toGroup(config['limits']);
  if (
    typeof headersTimeoutMs === 'number' &&
    typeof requestTimeoutMs === 'number' &&
    headersTimeoutMs > requestTimeoutMs
  ) {
    addIssue(context, ['limits', 'headersTimeoutMs'], 'must not be longer than requestTimeoutMs');
  }
  checkAdmin(context, toGroup(config['admin']));
  const { host, dangerouslyAllowAnyone } = listen;
  const closed = callers.length > 0 || dangerouslyAllowAnyone === true;
  if (typeof host === 'string' && !isLoopbackHost(host) && !closed) {
    addIssue(
      context,
      ['listen', 'host'],
      `is ${host}: whoever reaches that address could use your Zoom account. Add callers ` +
        '(evertoken keys create), leave it at 127.0.0.1, or set dangerouslyAllowAnyone ' +
        '(DANGEROUSLY_ALLOW_ANYONE=true) where the network keeps others out',
    );
  }
};

/** Whoever reaches the admin listener sees who calls what; on this machine that is nobody new. */
function checkAdmin(context: z.core.$RefinementCtx, { host, keySha256 }: Group): void {
  if (typeof host !== 'string' || isLoopbackHost(host) || keySha256 !== undefined) return;
  addIssue(
    context,
    ['admin', 'keySha256'],
    `is missing: the admin listener is on ${host}, which others can reach. ` +
      'Make a key (evertoken keys create --admin), or leave the listener at 127.0.0.1',
  );
}

function checkKeyIds(context: z.core.$RefinementCtx, callers: readonly Group[]): void {
  const paths = callers.flatMap(({ keys }, caller) =>
    toList(keys).map((_, at) => ['callers', caller, 'keys', at, 'id']),
  );
  const ids = callers.flatMap(({ keys }) => toList(keys).map((key) => toGroup(key)['id']));
  checkUnique(context, ids, (at) => paths[at]!);
}

function checkUnique(
  context: z.core.$RefinementCtx,
  names: readonly unknown[],
  pathOf: (at: number) => (string | number)[],
): void {
  const seen = new Set<unknown>();
  names.forEach((name, at) => {
    if (typeof name === 'string' && seen.has(name)) addIssue(context, pathOf(at), 'is there twice');
    seen.add(name);
  });
}

type Group = Readonly<Record<string, unknown>>;

function toGroup(value: unknown): Group {
  return typeof value === 'object' && value !== null ? (value as Group) : {};
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function addIssue(
  context: z.core.$RefinementCtx,
  path: (string | number)[],
  message: string,
): void {
  context.addIssue({ code: 'custom', path, message });
}

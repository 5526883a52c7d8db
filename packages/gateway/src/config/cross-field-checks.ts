import { Secret } from 'evertoken';
import { isLoopbackHost } from 'evertoken/internal';
import type { z } from 'zod';
import { validateHttpUrl, validateSecureHttpUrl } from './fields.ts';
import { isPlaceholder } from './placeholder.ts';

/**
 * A check over several settings. Checks also run when single settings are invalid, so that all issues are
 * reported together; they assume nothing about the shape of the value.
 */
export type Check = (value: unknown, context: z.core.$RefinementCtx) => void;

const CREDENTIALS = ['accountId', 'clientId', 'clientSecret'] as const;
const URLS = ['tokenUrl', 'apiUrl'] as const;

/** An account at Zoom has all credentials or is the sandbox's, and sends them only over a secure connection. */
export const checkZoomAccount: Check = (value, context) => {
  const account = toGroup(value);
  checkCredentials(account, context);
  checkUrls(context, account);
};

function checkCredentials(account: Group, context: z.core.$RefinementCtx): void {
  const given = CREDENTIALS.filter((name) => account[name] !== undefined);
  const missing = CREDENTIALS.filter((name) => account[name] === undefined);
  if (account['sandbox'] === true) {
    const unused = [...given, ...URLS.filter((name) => name in account)];
    return unused.forEach((name) => addIssue(context, [name], 'is set, but sandbox is too'));
  }
  if (given.length === 0) return addIssue(context, ['accountId'], NO_CREDENTIALS);
  for (const name of missing)
    addIssue(context, [name], 'is missing: credentials are only partly set');
  for (const name of given.filter((key) => isPlaceholder(revealText(account[key]))))
    addIssue(context, [name], 'is a placeholder: copy it from your app’s credentials page at Zoom');
}

const NO_CREDENTIALS =
  'is missing, as are all credentials: set them, or sandbox: true in a file to use the built-in sandbox instead of Zoom';

function revealText(value: unknown): string {
  return value instanceof Secret ? value.reveal() : String(value);
}

/** An account sends its credentials and tokens only over a secure connection. */
export const checkOAuthAccount: Check = (value, context) =>
  checkUrls(context, toGroup(value), [...URLS, 'revocationUrl']);

function checkUrls(
  context: z.core.$RefinementCtx,
  account: Group,
  names: readonly string[] = URLS,
): void {
  const isInsecureAllowed = account['allowInsecureRequests'] === true;
  const validate = (url: string): string | undefined =>
    isInsecureAllowed ? validateHttpUrl(url) : validateSecureHttpUrl(url, 'allowInsecureRequests');
  for (const name of names) {
    const url = account[name];
    const message = typeof url === 'string' ? validate(url) : undefined;
    if (message !== undefined) addIssue(context, [name], message);
  }
}

/** A caller has a means of authentication. */
export const checkCaller: Check = (value, context) => {
  const caller = toGroup(value);
  const keys = toList(caller['keys']);
  if (keys.length === 0 && caller['jwt'] === undefined) {
    addIssue(context, ['keys'], 'must have at least one, unless jwt is set');
  }
};

/** Names are unique, callers refer to known accounts, and non-loopback listeners require authentication. */
export const checkConfig: Check = (value, context) => {
  const config = toGroup(value);
  const callers = toList(config['callers']).map(toGroup);
  checkAccounts(context, config, callers);
  checkKeyIds(context, callers);
  checkStores(context, config);
  const { headersTimeoutMs, requestTimeoutMs } = toGroup(config['limits']);
  if (Number(headersTimeoutMs) > Number(requestTimeoutMs)) {
    addIssue(context, ['limits', 'headersTimeoutMs'], 'must not exceed requestTimeoutMs');
  }
  checkCors(context, toGroup(config['cors']), callers);
  checkClientCertificates(context, config);
  checkListen(context, toGroup(config['listen']), config['callers'] !== undefined);
  checkAdmin(context, toGroup(config['admin']));
};

function checkAccounts(
  context: z.core.$RefinementCtx,
  config: Group,
  callers: readonly Group[],
): void {
  const accounts = toList(config['accounts']).map((account) => toGroup(account)['name']);
  checkUnique(context, accounts, (index) => ['accounts', index, 'name']);
  checkUnique(
    context,
    callers.map(({ name }) => name),
    (index) => ['callers', index, 'name'],
  );
  callers.forEach(({ account }, index) => {
    if (typeof account === 'string' && !accounts.includes(account)) {
      const configured = [...new Set(accounts)].join(', ');
      const message = `refers to an unknown account "${account}" (configured: ${configured})`;
      addIssue(context, ['callers', index, 'account'], message);
    }
  });
}

/** Gateways share their state in one store, whose settings are with its address. */
function checkStores(context: z.core.$RefinementCtx, config: Group): void {
  for (const store of ['redis', 'postgres']) {
    const ids = toList(toGroup(config[store])['encryptionKeys']).map((key) => toGroup(key)['id']);
    checkUnique(context, ids, (index) => [store, 'encryptionKeys', index, 'id']);
  }
  const [redis, postgres] = [toGroup(config['redis']), toGroup(config['postgres'])];
  const address = ['url', 'sentinel', 'cluster'].find((name) => redis[name] !== undefined);
  const [unused, used] =
    postgres['url'] === undefined ? ['postgres', 'redis'] : ['redis', 'postgres'];
  if (address !== undefined && used === 'postgres')
    addIssue(context, ['postgres', 'url'], `and redis.${address} are both set; set only one`);
  const hasAddress = address !== undefined || used === 'postgres';
  if (hasAddress && toList(toGroup(config[unused])['encryptionKeys']).length > 0)
    addIssue(context, [unused, 'encryptionKeys'], `has no effect: set ${used}.encryptionKeys`);
}

/** A client that authenticates by its certificate has one. */
function checkClientCertificates(
  context: z.core.$RefinementCtx,
  { accounts, outbound }: Group,
): void {
  if (toGroup(toGroup(outbound)['tls'])['cert'] !== undefined) return;
  toList(accounts).forEach((account, index) => {
    const { method } = toGroup(toGroup(account)['clientAuth']);
    if (typeof method === 'string' && method.endsWith('tls_client_auth'))
      addIssue(
        context,
        ['accounts', index, 'clientAuth', 'method'],
        'requires a certificate: set outbound.tls.certFile and keyFile',
      );
  });
}

/** Pages authenticate by JSON Web Tokens only. */
function checkCors(
  context: z.core.$RefinementCtx,
  { allowedOrigins }: Group,
  callers: readonly Group[],
): void {
  const isUsable = callers.some(({ jwt }) => jwt !== undefined);
  if (isUsable || toList(allowedOrigins).length === 0) return;
  addIssue(context, ['cors', 'allowedOrigins'], 'has no effect: no caller has jwt');
}

function checkListen(
  context: z.core.$RefinementCtx,
  { host, allowAnonymous, dangerouslyAllowAnyone }: Group,
  hasCallers: boolean,
): void {
  if (hasCallers || allowAnonymous !== true || dangerouslyAllowAnyone === true) return;
  if (typeof host !== 'string' || isLoopbackHost(host)) return;
  addIssue(
    context,
    ['listen', 'host'],
    `is ${host}: every client that reaches this address could use your Zoom account. Add callers ` +
      '(evertoken keys create), listen on 127.0.0.1, or set dangerouslyAllowAnyone ' +
      '(DANGEROUSLY_ALLOW_ANYONE=true) if the network restricts access',
  );
}

/** The admin listener shows who calls what, which only users of this machine may read without a key. */
function checkAdmin(context: z.core.$RefinementCtx, { host, keySha256 }: Group): void {
  if (typeof host !== 'string' || isLoopbackHost(host) || keySha256 !== undefined) return;
  addIssue(
    context,
    ['admin', 'keySha256'],
    `is missing: the admin listener is on ${host}, which other machines can reach. ` +
      'Create a key (evertoken keys create --admin), or listen on 127.0.0.1',
  );
}

function checkKeyIds(context: z.core.$RefinementCtx, callers: readonly Group[]): void {
  const paths = callers.flatMap(({ keys }, caller) =>
    toList(keys).map((_, index) => ['callers', caller, 'keys', index, 'id']),
  );
  const ids = callers.flatMap(({ keys }) => toList(keys).map((key) => toGroup(key)['id']));
  checkUnique(context, ids, (index) => paths[index]!);
}

function checkUnique(
  context: z.core.$RefinementCtx,
  names: readonly unknown[],
  getPath: (index: number) => (string | number)[],
): void {
  const known = new Set<unknown>();
  names.forEach((name, index) => {
    if (typeof name === 'string' && known.has(name))
      addIssue(context, getPath(index), 'is used twice');
    known.add(name);
  });
}

/** A value of unknown shape, read as a mapping. */
export type Group = Readonly<Record<string, unknown>>;

/** Returns the value if it is a mapping (or a list), otherwise an empty one. */
export function toGroup(value: unknown): Group {
  return isGroup(value) ? value : {};
}

/** Whether a value is a mapping (or a list). */
export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null;
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Adds an issue with a setting below the checked value. */
export function addIssue(
  context: z.core.$RefinementCtx,
  path: (string | number)[],
  message: string,
): void {
  context.addIssue({ code: 'custom', path, message });
}

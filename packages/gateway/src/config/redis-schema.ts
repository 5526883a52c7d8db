import { Secret } from 'evertoken';
import { z } from 'zod';
import { addIssue, toGroup, type Check } from './cross-field-checks.ts';
import { list, number, refinedString, secret, text, validateRedisUrl } from './fields.ts';
import { storeFields, storeTls } from './store-fields.ts';

const DAY_MS = 86_400_000;

const NODE = /^(?:\[[\da-f:.]+\]|[^\s:/@[\]]+):\d{1,5}$/i;

/** A URL has a valid host, and a port up to 65535. */
function validateNode(node: string): string | undefined {
  return NODE.test(node) && URL.canParse(`redis://${node}`) ? undefined : 'must be host:port';
}

const nodes = list(refinedString(validateNode))
  .refine(({ length }) => length > 0, 'must have at least one')
  .describe('Some of them, each as `host:port`, which name the others.');

const sentinel = z.strictObject({
  name: text().describe('Name of the group of servers whose primary is used.'),
  nodes,
  username: text().optional().describe('User name for the Sentinels.'),
  password: secret(text()).optional().describe('Password for the Sentinels.'),
});

const ADDRESSES = ['url', 'sentinel', 'cluster'] as const;
const LOGIN = ['username', 'password', 'passwordCommand'] as const;

/** One address, with one login. */
const checkRedis: Check = (value, context) => {
  const redis = toGroup(value);
  const [first, second] = ADDRESSES.filter((name) => redis[name] !== undefined);
  if (second !== undefined) addIssue(context, [second], `and ${first} are both set; set only one`);
  const [login] = LOGIN.filter((name) => redis[name] !== undefined);
  if (login !== undefined && first === undefined)
    addIssue(
      context,
      ['url'],
      `is missing: ${login} is set, but neither url, sentinel nor cluster`,
    );
  if (redis['password'] !== undefined && redis['passwordCommand'] !== undefined)
    addIssue(context, ['passwordCommand'], 'and password are both set; set only one');
  const { url } = redis;
  if (login === undefined || !(url instanceof Secret)) return;
  const { username, password } = new URL(url.reveal());
  if (username + password !== '') addIssue(context, [login], 'is set, but url has credentials too');
};

/** The group `redis`. */
export const redisSchema = z
  .strictObject({
    url: secret(refinedString(validateRedisUrl))
      .optional()
      .describe(
        'Redis in which all gateways share one token, or `sentinel` or `cluster`. Default: each keeps its own in memory.',
      ),
    sentinel: sentinel.optional().describe('Servers that Redis Sentinels monitor.'),
    cluster: z.strictObject({ nodes }).optional().describe('A Redis Cluster.'),
    username: text().optional().describe('User name. Default: that of `url`, or none.'),
    password: secret(text()).optional().describe('Password. Default: that of `url`, or none.'),
    passwordCommand: z
      .array(text())
      .min(1, 'must name a program')
      .optional()
      .describe(
        'Program and arguments whose output is the password, such as an IAM or Entra token. No shell is used.',
      ),
    passwordCommandIntervalMs: number(1_000, DAY_MS)
      .prefault(300_000)
      .describe('How often the program runs; it must be less than the password’s lifetime.'),
    tls: storeTls('a `rediss://` URL').prefault({}).describe('TLS to all servers.'),
    ...storeFields,
  })
  .superRefine(checkRedis, { when: () => true });

import { z } from 'zod';
import { findAdminListener, requestAdmin, type AdminResponse } from '../admin-client.ts';
import { defineCommand, type Command } from '../command.ts';
import { CONFIG_OPTION } from '../config-source.ts';
import { printIssues } from '../output.ts';

/** `evertoken reload`: lets the gateway of this machine read its configuration again. */
export const reload: Command = defineCommand({
  name: 'reload',
  summary: 'let the gateway of this machine read its configuration again, and show what changed',
  pages: ['docs/configuration.md'],
  options: { config: CONFIG_OPTION },
  details:
    () => `Finds the gateway by the address of the admin listener in this configuration. It reads its own file and variables,
applies what is valid as a whole, and finishes requests in flight with the previous configuration. Settings that
need a restart are named.

Changed files are applied within two seconds without this command. Where an admin key is configured, or the
listener is on an address of the network, set EVERTOKEN_ADMIN_KEY to the key.
`,
  examples: [['reload --config evertoken.yaml', 'the gateway with this file']],
  statuses: [
    ['0', 'the configuration is in force, but for settings that need a restart'],
    [
      '1',
      'the configuration is invalid and the previous one in force, or no gateway could be asked',
    ],
  ],
  async run({ config }) {
    const url = findAdminListener(config);
    if (url === undefined) return 1;
    return report(url, await requestAdmin('POST', `${url}/reload`, RELOAD_TIMEOUT_MS));
  },
});

/** A new account may have to ask its provider first. */
const RELOAD_TIMEOUT_MS = 30_000;

const applied = z.object({ changes: z.array(z.string()), needsRestart: z.array(z.string()) });
const rejected = z.object({ message: z.string(), issues: z.array(z.string()).optional() });

/** @returns the exit status */
function report(url: string, response: AdminResponse): number {
  if (response.kind === 'silent') {
    console.error(`No gateway answers at ${url} (${response.reason}). Start one: evertoken serve.`);
    return 1;
  }
  const { data } = applied.safeParse(response.body);
  if (response.status !== 200 || data === undefined) return reportFailure(url, response.body);
  const { changes, needsRestart } = data;
  const none = 'No setting has changed since it was last read.';
  console.error(`The gateway at ${url} has read its configuration again.`);
  console.error(changes.length === 0 ? `- ${none}` : `- Changed: ${changes.join(', ')}.`);
  if (needsRestart.length > 0) console.error(`- Requires a restart: ${needsRestart.join(', ')}.`);
  return 0;
}

function reportFailure(url: string, body: unknown): number {
  const { message = 'another program answers', issues = [] } = rejected.safeParse(body).data ?? {};
  printIssues(`The gateway at ${url}: ${message}`, issues);
  return 1;
}

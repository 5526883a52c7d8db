import type { AccessToken } from 'evertoken';
import { defineCommand, type Command } from '../command.ts';
import { ACCOUNT_OPTION, CONFIG_OPTION } from '../config-source.ts';

/** `evertoken token`: prints the shared token of the fleet. */
export const token: Command = defineCommand({
  name: 'token',
  summary: 'print a valid token, the one that the fleet shares',
  pages: ['docs/errors.md'],
  options: {
    config: CONFIG_OPTION,
    account: ACCOUNT_OPTION,
    header: { type: 'boolean', description: 'print the Authorization header' },
    json: {
      type: 'boolean',
      description: 'print JSON with the expiry, the scopes and the API URL',
    },
  },
  details:
    () => `Reads the token from the store, or mints it for the fleet if there is none. Without a store, mints a token
for this command only. The token is a secret: its holder can act as your Zoom app until it expires, for
one hour at most.
`,
  examples: [
    ['token', 'in a variable: TOKEN=$(evertoken token)'],
    [
      'token --header',
      'with curl, not as an argument, which others can see: evertoken token --header | curl -H @- https://api.zoom.us/v2/users/me',
    ],
  ],
  async run({ header = false, json = false, ...selection }) {
    const { withAccounts } = await import('../with-accounts.ts');
    return withAccounts(selection, async ({ accounts: [{ tokens }] }) => {
      const token = await tokens.getToken();
      if (process.stdout.isTTY) console.error(secretWarning(token));
      const format = json ? 'json' : header ? 'header' : 'plain';
      process.stdout.write(`${formatToken(token, format)}\n`);
      return 0;
    });
  },
});

function formatToken(token: AccessToken, format: 'json' | 'header' | 'plain'): string {
  switch (format) {
    case 'json': {
      const { value, type, generation, expiresAt, scopes = [], apiUrl } = token;
      return JSON.stringify({
        token: value.reveal(),
        type,
        expiresAt: new Date(expiresAt).toISOString(),
        generation,
        scopes,
        apiUrl,
      });
    }
    case 'header':
      return `Authorization: ${token.authorization()}`;
    case 'plain':
      return token.value.reveal();
    default:
      return format satisfies never;
  }
}

function secretWarning({ expiresAt }: AccessToken): string {
  const expiry = new Date(expiresAt).toTimeString().slice(0, 5);
  return (
    `The token is a secret: until ${expiry} its holder can act as your Zoom app. Do not paste it anywhere. ` +
    'To invalidate it, use evertoken revoke; to send a request without showing it, evertoken call.'
  );
}

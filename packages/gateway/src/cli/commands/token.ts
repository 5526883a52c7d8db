import type { AccessToken } from 'evertoken';
import { defineCommand, type Command } from '../command.ts';
import { ACCOUNT_OPTION, CONFIG_OPTION } from '../config-source.ts';

/** `evertoken token`: prints the token that the fleet shares. */
export const token: Command = defineCommand({
  name: 'token',
  summary: 'print a live token, the one that the fleet shares',
  options: {
    config: CONFIG_OPTION,
    account: ACCOUNT_OPTION,
    header: { type: 'boolean', description: 'as the header of a request' },
    json: { type: 'boolean', description: 'as JSON, with its end, its scopes and its API' },
  },
  details:
    () => `Takes the token from Redis, or mints one for all if there is none. Without REDIS_URL it mints one
for itself. It is a secret: whoever has it acts as your Zoom app until its end, an hour at the most.
`,
  examples: [
    ['token', 'for a variable: TOKEN=$(evertoken token)'],
    [
      'token --header',
      'for curl: curl -H "$(evertoken token --header)" https://api.zoom.us/v2/users/me',
    ],
  ],
  async run({ header = false, json = false, ...which }) {
    const { withAccounts } = await import('../with-accounts.ts');
    return withAccounts(which, async ({ accounts: [{ tokens }] }) => {
      const token = await tokens.getToken();
      if (process.stdout.isTTY) console.error(secretWarning(token));
      process.stdout.write(`${formatToken(token, json ? 'json' : header ? 'header' : 'plain')}\n`);
      return 0;
    });
  },
});

function formatToken(token: AccessToken, form: 'json' | 'header' | 'plain'): string {
  switch (form) {
    case 'json': {
      const { value, type, generation, expiresAt, scopes = [], apiUrl } = token;
      const ends = new Date(expiresAt).toISOString();
      return JSON.stringify({
        token: value.reveal(),
        type,
        expiresAt: ends,
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
      return form satisfies never;
  }
}

function secretWarning({ expiresAt }: AccessToken): string {
  const end = new Date(expiresAt).toTimeString().slice(0, 5);
  return (
    `This is a secret: until ${end} whoever has it acts as your Zoom app. Do not paste it anywhere; ` +
    'evertoken revoke ends it, and evertoken call sends it without showing it.'
  );
}

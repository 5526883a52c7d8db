import { defineCommand, UsageError, type Command } from '../command.ts';
import { ACCOUNT_OPTION, CONFIG_OPTION } from '../config-source.ts';
import { METHODS, parseCall } from './call/arguments.ts';

/** `evertoken call`: sends one request with the token attached. */
export const call: Command = defineCommand({
  name: 'call',
  summary: 'send a request to the Zoom API with a live token, as curl would',
  operands: ['METHOD', 'PATH'],
  choices: { METHOD: METHODS },
  options: {
    config: CONFIG_OPTION,
    account: ACCOUNT_OPTION,
    data: {
      type: 'string',
      short: 'd',
      value: 'JSON',
      description: 'the body; @FILE takes it from a file, @- from standard input',
    },
    header: {
      type: 'string',
      short: 'H',
      multiple: true,
      value: "'NAME: VALUE'",
      description: 'one more header; may be given several times',
    },
    include: {
      type: 'boolean',
      short: 'i',
      description: 'print status and headers of the answer first',
    },
    paginate: {
      type: 'boolean',
      description: 'a list, page after page: each entry as a line of JSON, as soon as it is there',
    },
  },
  details:
    () => `The answer goes to standard output: as it came, or indented on a terminal. What went wrong goes to
standard error. The token is the one that the fleet shares, requests keep to the account's plan, and
what is harmless to send again is sent again, as by the gateway.
`,
  examples: [
    ['call GET /users/me', 'who the app acts as'],
    ['call GET /users --paginate', 'all users, a line each'],
    [`call POST /users/me/meetings -d '{"topic":"Hello"}'`, 'a new meeting'],
    [`call PATCH /meetings/85746065 -d @changes.json`, 'from a file'],
  ],
  statuses: [
    ['0', 'the API has done it'],
    ['1', 'there was no answer, or an error in an answer with status 200'],
    ['3, 4, 5', 'the API answered with a status of that class, such as 4 for 404'],
  ],
  async run({ data, header, include = false, paginate = false, ...which }, operands) {
    const request = parseCall(operands, { data, header });
    if (paginate && (request.method !== 'GET' || include)) {
      throw new UsageError('--paginate is for GET, and without --include');
    }
    const { withAccounts } = await import('../with-accounts.ts');
    const { sendCall } = await import('./call/send.ts');
    return withAccounts(which, ({ accounts: [account] }) =>
      sendCall(account, request, paginate ? 'list' : include ? 'with-head' : 'body'),
    );
  },
});

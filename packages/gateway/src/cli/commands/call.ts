import { defineCommand, UsageError, type Command } from '../command.ts';
import { ACCOUNT_OPTION, CONFIG_OPTION } from '../config-source.ts';
import { METHODS, parseCall } from './call/arguments.ts';

/** `evertoken call`: sends a request to the Zoom API with a token. */
export const call: Command = defineCommand({
  name: 'call',
  summary: 'send a request to the Zoom API with a valid token, as curl would',
  operands: ['[METHOD]', 'PATH'],
  choices: {
    METHOD: METHODS,
    PATH: async ([method = ''], typed) =>
      (await import('./call/complete-path.ts')).completePath(method, typed),
  },
  options: {
    config: CONFIG_OPTION,
    account: ACCOUNT_OPTION,
    data: {
      type: 'string',
      short: 'd',
      value: 'JSON',
      description: 'request body; @FILE reads a file, @- standard input',
    },
    header: {
      type: 'string',
      short: 'H',
      multiple: true,
      value: "'NAME: VALUE'",
      description: 'additional header; may be repeated',
    },
    include: {
      type: 'boolean',
      short: 'i',
      description: 'print the status and headers of the response before its body',
    },
    paginate: {
      type: 'boolean',
      description: 'request all pages of a list and print each item as a line of JSON',
    },
  },
  details:
    () => `METHOD is GET if it is left out, with --data POST. The slash at the beginning of PATH may be, too.

Prints the response to standard output, indented if that is a terminal, and errors to standard error.
Uses the token that the fleet shares, respects the rate limits of the account's plan, and retries
safe requests, as the gateway does.
`,
  examples: [
    ['call users/me', 'the user that the app acts as'],
    ['call GET /users --paginate', 'all users, one per line'],
    [`call POST /users/me/meetings -d '{"topic":"Hello"}'`, 'a new meeting'],
    [`call PATCH /meetings/85746065 -d @changes.json`, 'a body from a file'],
  ],
  statuses: [
    ['0', 'success'],
    ['1', 'no response, or an error in a response with status 200'],
    ['3, 4, 5', 'a response with a status of that class, such as 4 for 404'],
  ],
  async run({ data, header, include = false, paginate = false, ...selection }, operands) {
    const request = parseCall(operands, { data, header });
    if (paginate && (request.method !== 'GET' || include)) {
      throw new UsageError('--paginate requires GET and excludes --include');
    }
    const { withAccounts } = await import('../with-accounts.ts');
    const { sendCall } = await import('./call/send.ts');
    return withAccounts(selection, (context) =>
      sendCall(context, request, paginate ? 'list' : include ? 'with-head' : 'body'),
    );
  },
});

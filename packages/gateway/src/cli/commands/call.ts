import { defineCommand, UsageError, type Command } from '../command.ts';
import { ACCOUNT_OPTION, CONFIG_OPTION } from '../config-source.ts';
import { METHODS, parseCall } from './call/arguments.ts';
import type { Query } from './call/query.ts';

/** `evertoken call`: sends a request to the Zoom API with a token. */
export const call: Command = defineCommand({
  name: 'call',
  summary: 'send a request to the Zoom API with a valid token, as curl would',
  pages: ['docs/zoom-api.md', 'docs/zoom-client-errors.md'],
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
    query: {
      type: 'string',
      short: 'q',
      value: 'EXPRESSION',
      description: 'print what a JMESPath expression selects, such as users[].email',
    },
  },
  details:
    () => `METHOD is GET if it is left out, with --data POST. The slash at the beginning of PATH may be, too.

Prints the response to standard output, indented if that is a terminal, and errors to standard error.
Uses the token that the fleet shares, respects the rate limits of the account's plan, and retries
safe requests, as the gateway does.

With --query, each element of a selected list is a line, and text has no quotes. With --paginate the expression
is for the list of items of each page. Error responses are printed as they are. See https://jmespath.org.
`,
  examples: [
    ['call users/me', 'the user that the app acts as'],
    [`call users --query 'users[].email'`, 'their addresses, one per line'],
    ['call GET /users --paginate', 'all users, one per line'],
    [`call users --paginate --query '[?type==\`2\`].{id: id, email: email}'`, 'licensed users'],
    [`call POST /users/me/meetings -d '{"topic":"Hello"}'`, 'a new meeting'],
    [`call PATCH /meetings/85746065 -d @changes.json`, 'a body from a file'],
  ],
  statuses: [
    ['0', 'success'],
    ['1', 'no response, or an error in a response with status 200'],
    ['3, 4, 5', 'a response with a status of that class, such as 4 for 404'],
  ],
  async run({ data, header, include = false, paginate = false, query, ...selection }, operands) {
    const request = parseCall(operands, { data, header });
    if (include && query !== undefined) throw new UsageError('--query excludes --include');
    const select = query === undefined ? undefined : await loadQuery(query);
    if (paginate && (request.method !== 'GET' || include)) {
      throw new UsageError('--paginate requires GET and excludes --include');
    }
    const { withAccounts } = await import('../with-accounts.ts');
    const { sendCall } = await import('./call/send.ts');
    return withAccounts(selection, (context) =>
      sendCall(context, request, paginate ? 'list' : include ? 'with-head' : 'body', select),
    );
  },
});

/** @throws UsageError if the expression is invalid. */
async function loadQuery(expression: string): Promise<Query> {
  const { compileQuery } = await import('./call/query.ts');
  return compileQuery(expression);
}

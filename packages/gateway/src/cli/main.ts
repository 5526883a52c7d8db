import { sandbox } from './commands/sandbox.ts';
import { serve } from './commands/serve.ts';

const HELP = `evertoken: one live Zoom token for everyone who needs it

Usage: evertoken <command>

  serve      run the gateway: /api/<path> goes to the Zoom API with a live token
  sandbox    run the Zoom sandbox alone (see: evertoken sandbox --help)
  help       this text

serve reads the environment, and .env of the current folder:

  ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET
                       of the Server-to-Server OAuth app; without them the built-in sandbox is used
  REDIS_URL            shares the token among all gateways (default: this process's memory)
  TOKEN_ENCRYPTION_KEYS
                       id:key, newest first: encrypts the token in Redis (openssl rand -base64 32)
  ZOOM_TOKEN_MODEL     independent (default), single or capped:N: what a new token does to the older ones
  HOST, PORT           where to listen (default 127.0.0.1 and 8080; port 0: any free one)
  ZOOM_OAUTH_URL       default https://zoom.us/oauth/token
  ZOOM_API_URL         default: the region of the token, else https://api.zoom.us/v2
  LOG_LEVEL            trace, debug, info, warn, error, fatal or silent (default info)
  CLEAR_TOKEN_ON_EXIT  true: remove the shared token on exit (default false)

  ZOOM_ALLOW_INSECURE_REQUESTS  true: both URLs may be http:// on another machine
  DANGEROUSLY_ALLOW_ANYONE      true: HOST may be an address that others can reach
`;

/** Runs the program with its arguments and sets the exit status: 0 for success, 1 for failure, 2 for wrong usage. */
export async function main(args: readonly string[]): Promise<void> {
  const status = await run(args);
  if (status !== undefined) process.exitCode = status;
}

async function run([command, ...rest]: readonly string[]): Promise<number | undefined> {
  switch (command) {
    case 'serve':
      return rest.length === 0
        ? serve()
        : wrongUsage(`serve takes no arguments, got ${rest.join(' ')}`);
    case 'sandbox':
      return sandbox(rest);
    case 'help':
    case '--help':
    case '-h':
      process.stdout.write(HELP);
      return 0;
    case undefined:
      return wrongUsage('a command is missing');
    default:
      return wrongUsage(`there is no command ${command}`);
  }
}

function wrongUsage(problem: string): number {
  process.stderr.write(`evertoken: ${problem}\n\n${HELP}`);
  return 2;
}

import { defineCommand, type Command } from '../command.ts';
import { CONFIG_OPTION, ConfigSource } from '../config-source.ts';
import { describeCallers, listNames } from '../output.ts';

/** `evertoken config check`: validates the configuration. */
export const configCheck: Command = defineCommand({
  name: 'config check',
  summary: 'validate the configuration and report every issue with its line and column',
  pages: ['docs/configuration.md'],
  options: { config: CONFIG_OPTION },
  details: () => `Reads what serve would read, including the files of secrets, and starts nothing.
`,
  examples: [['config check --config evertoken.yaml', 'before starting or reloading a gateway']],
  statuses: [
    ['0', 'the configuration is valid'],
    ['1', 'the configuration is invalid'],
  ],
  async run(values) {
    const source = new ConfigSource(values.config);
    const result = source.read();
    const subject = source.path ?? 'The environment';
    if (result.kind === 'invalid') {
      for (const issue of result.issues) console.error(issue);
      const count = result.issues.length;
      console.error(`${subject} has ${count === 1 ? 'an issue' : `${count} issues`}.`);
      return 1;
    }
    const accounts = listNames(result.config.accounts);
    const callers = describeCallers(result.config);
    console.error(`${subject} is valid. Accounts: ${accounts}. Callers: ${callers}.`);
    for (const warning of result.warnings) console.error(`Warning: ${warning}.`);
    const sandboxes = result.config.accounts.filter(
      (account) => account.provider === 'zoom' && account.sandbox,
    );
    if (sandboxes.length > 0)
      console.error(`Warning: sandbox instead of Zoom for ${listNames(sandboxes)}.`);
    return 0;
  },
});

/** `evertoken config template`: prints a configuration file to start from. */
export const configTemplate: Command = defineCommand({
  name: 'config template',
  summary: 'print a configuration file with comments, to edit',
  pages: ['docs/configuration.md'],
  options: {},
  examples: [['config template', 'to a file: evertoken config template > evertoken.yaml']],
  async run() {
    process.stdout.write(CONFIG_TEMPLATE);
    return 0;
  },
});

/**
 * A configuration file to start from: one account with credentials from variables, everything else by default.
 */
export const CONFIG_TEMPLATE: string = `# Configuration of an Evertoken gateway. Validate it: evertoken config check --config FILE
# docs/configuration.md lists all settings. Any value may be a reference: { env: NAME } or { file: PATH }.

accounts:
  - name: default
    # Credentials of a Server-to-Server OAuth app: https://marketplace.zoom.us, Develop, your app.
    accountId: { env: ZOOM_ACCOUNT_ID }
    clientId: { env: ZOOM_CLIENT_ID }
    # A secret in a file is reloaded when the file changes: clientSecret: { file: /run/secrets/zoom }
    clientSecret: { env: ZOOM_CLIENT_SECRET }
    # For the built-in sandbox instead of Zoom, write in place of these three: sandbox: true
    # free, pro or business: enforces the rate limits of the plan, which Zoom's API does not report.
    plan: unlimited
    # Fraction of the limits for the gateways, if other apps use the account too.
    #planShare: 0.5

# Redis in which all gateways share one token, or postgres: { url: … } in its place.
#redis:
#  url: { env: REDIS_URL }
#  # Keys for tokens in Redis; the first encrypts, all decrypt: openssl rand -base64 32
#  encryptionKeys:
#    - { id: first, key: { file: /run/secrets/token-key } }

listen:
  host: 127.0.0.1
  port: 8080
  # Without callers, serve local programs without credentials:
  #allowAnonymous: true

# Allowed callers. Add one with an API key: evertoken keys create NAME --allow 'GET /users/**' --config FILE
# This one is authenticated by JSON Web Tokens of an identity provider.
#callers:
#  - name: staff
#    allow: ['GET /users/**', 'POST /users/*/meetings']
#    ratePerSecond: 10
#    jwt:
#      issuer: https://id.example.com
#      audience: zoom
#      jwksUrl: https://id.example.com/.well-known/jwks.json

# Dashboard, state and metrics. Read-only without a key: evertoken keys create --admin
admin:
  host: 127.0.0.1
  port: 8081

#tracing:
#  otlpUrl: http://localhost:4318

log:
  level: info
`;

import { PERMISSION_PATTERN } from '../../auth/permissions.ts';
import { UsageError, defineCommand, type Command } from '../command.ts';
import { CONFIG_OPTION, ConfigSource } from '../config-source.ts';

const CHECK_TIMEOUT_MS = 5_000;

/** `evertoken doctor`: goes through everything that requests depend on. */
export const doctor: Command = defineCommand({
  name: 'doctor',
  summary: 'find out what is wrong, from the settings to Redis and Zoom, and what to do about it',
  options: {
    config: CONFIG_OPTION,
    endpoint: {
      type: 'string',
      multiple: true,
      value: "'GET /users'",
      description: 'an endpoint that has to be within the app’s scopes; may be given several times',
    },
    json: { type: 'boolean', description: 'as JSON' },
  },
  details:
    () => `Looks at the settings, at Redis (version, permissions, latency, memory), at the way to Zoom hop by hop
(name, connection, certificate, answer, clock), and for each account at its credentials, the app, its
scopes and the token that the fleet shares. Of what is broken, only what depends on it is skipped.

To try the secret it gets a token of its own for each account, past the fleet's: that one says nothing
about a secret that was changed since. Nothing secret is printed, and no check takes longer than ${CHECK_TIMEOUT_MS / 1000} s.
`,
  examples: [
    ['doctor', 'with the variables, or the file that EVERTOKEN_CONFIG names'],
    [
      `doctor --endpoint 'GET /users' --endpoint 'POST /users/*/meetings'`,
      'and whether the scopes are enough',
    ],
    ['doctor --json', `for programs: jq '.checks[] | select(.status == "fail")'`],
  ],
  statuses: [
    ['0', 'nothing failed; there may be warnings'],
    ['1', 'a line says fail'],
  ],
  async run({ config, endpoint = [], json = false }) {
    const endpoints = endpoint.map(toPermission);
    const source = new ConfigSource(config);
    const reading = source.read();
    const { diagnose } = await import('./doctor/diagnose.ts');
    const report = await import('./doctor/report.ts');
    const { createStyleText } = await import('../colors.ts');
    const paint = createStyleText(process.stdout, process.env);
    const sections = [];
    const partialConfig = source.readPartialConfig();
    const input = {
      path: source.path,
      reading,
      partialConfig,
      endpoints,
      timeoutMs: CHECK_TIMEOUT_MS,
    };
    for await (const section of diagnose(input)) {
      sections.push(section);
      if (!json) process.stdout.write(report.formatSection(section, paint));
    }
    process.stdout.write(json ? report.formatJson(sections) : report.formatSummary(sections));
    return report.getStatus(sections) === 'fail' ? 1 : 0;
  },
});

/** As Zoom's reference writes it, `GET /users/{userId}`, or as callers' entries are written. */
function toPermission(text: string): string {
  const permission = text.replaceAll(/\{\w+\}/g, '*');
  if (PERMISSION_PATTERN.test(permission)) return permission;
  throw new UsageError(`${text} is no endpoint, such as 'GET /users/{userId}'`);
}

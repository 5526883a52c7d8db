import { PERMISSION_PATTERN } from '../../auth/permissions.ts';
import { UsageError, defineCommand, type Command } from '../command.ts';
import { CONFIG_OPTION, ConfigSource } from '../config-source.ts';
import { createStyleText } from '../../observability/style-text.ts';

const CHECK_TIMEOUT_MS = 5_000;

/** `evertoken doctor`: checks everything that requests depend on. */
export const doctor: Command = defineCommand({
  name: 'doctor',
  summary:
    'check the configuration, Redis or Postgres, and Zoom, and show how to fix what is wrong',
  pages: ['docs/runbook.md', 'docs/errors.md'],
  options: {
    config: CONFIG_OPTION,
    endpoint: {
      type: 'string',
      multiple: true,
      value: "'GET /users'",
      description: 'endpoint that the app’s scopes must cover; may be repeated',
    },
    json: { type: 'boolean', description: 'print JSON' },
  },
  details:
    () => `Checks the configuration, Redis or Postgres (version, permissions, latency, memory or migration), the connection to Zoom step by
step (DNS, TCP, certificate, HTTP, clock), and for each account its credentials, the app, its scopes and the
shared token. Checks that depend on a failed check are reported as skip; all others still run.

To test the client secret, mints a separate token for each account: the shared token says nothing about a
secret that has changed since. Prints no secret. No check takes longer than ${CHECK_TIMEOUT_MS / 1000} s.
`,
  examples: [
    ['doctor', 'with environment variables, or the file that EVERTOKEN_CONFIG names'],
    [
      `doctor --endpoint 'GET /users' --endpoint 'POST /users/*/meetings'`,
      'and whether the scopes cover these endpoints',
    ],
    ['doctor --json', `for programs: jq '.checks[] | select(.status == "fail")'`],
  ],
  statuses: [
    ['0', 'no check failed; there may be warnings'],
    ['1', 'a check failed'],
  ],
  async run({ config, endpoint = [], json = false }) {
    const endpoints = endpoint.map(toPermission);
    const source = new ConfigSource(config);
    const result = source.read();
    const { diagnose } = await import('./doctor/diagnose.ts');
    const report = await import('./doctor/report.ts');
    const style = createStyleText(process.stdout, process.env);
    const sections = [];
    const input = {
      path: source.path,
      result,
      partialConfig: source.readPartialConfig(),
      endpoints,
      timeoutMs: CHECK_TIMEOUT_MS,
    };
    for await (const section of diagnose(input)) {
      sections.push(section);
      if (!json) process.stdout.write(report.formatSection(section, style));
    }
    process.stdout.write(json ? report.formatJson(sections) : report.formatSummary(sections));
    return report.getStatus(sections) === 'fail' ? 1 : 0;
  },
});

/** Accepts endpoints as in Zoom's reference, `GET /users/{userId}`, and as in permissions, `GET /users/*`. */
function toPermission(text: string): string {
  const permission = text.replaceAll(/\{\w+\}/g, '*');
  if (PERMISSION_PATTERN.test(permission)) return permission;
  throw new UsageError(`invalid endpoint "${text}"; expected a form such as 'GET /users/{userId}'`);
}

import type { ConfigResult } from '../../../config/read-config.ts';
import { fail, pass } from './outcome.ts';
import { Section } from './check.ts';

/** What is known of the configuration. */
export interface ConfigurationInput {
  /** The configuration file; undefined for the variables. */
  readonly path: string | undefined;
  readonly reading: ConfigResult;
  readonly timeoutMs: number;
}

/** Checks the configuration: a line for each mistake. */
export async function checkConfiguration({
  path,
  reading,
  timeoutMs,
}: ConfigurationInput): Promise<Section> {
  const section = new Section('configuration', path ?? 'variables', timeoutMs);
  if (reading.kind === 'config') {
    const { accounts, callers } = reading.config;
    const seen = `accounts: ${listNames(accounts)}; callers: ${listNames(callers)}`;
    await section.check('settings', () => pass(seen, true));
  } else {
    for (const problem of reading.issues) {
      await section.check('settings', () =>
        fail(problem, 'Correct it: docs/configuration.md has every setting'),
      );
    }
  }
  if (process.env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    await section.check('certificates', () =>
      fail(
        'nobody’s certificate is checked: NODE_TLS_REJECT_UNAUTHORIZED is 0',
        'Take it away: whoever sits in between gets the secret. For an authority of your own there is NODE_EXTRA_CA_CERTS',
      ),
    );
  }
  return section;
}

function listNames(named: readonly { readonly name: string }[]): string {
  return named.map(({ name }) => name).join(', ') || 'none';
}

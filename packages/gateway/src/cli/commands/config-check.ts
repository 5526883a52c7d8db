import { defineCommand, type Command } from '../command.ts';
import { CONFIG_OPTION, ConfigSource } from '../config-source.ts';

/** `evertoken config check`: says whether a gateway would start with this configuration. */
export const configCheck: Command = defineCommand({
  name: 'config check',
  summary: 'find every mistake in the configuration, each with its line and column',
  options: { config: CONFIG_OPTION },
  details: () => `Reads what serve would read, files of secrets included, and starts nothing.
The status is 0 if a gateway would take it, else 1.
`,
  examples: [['config check --config evertoken.yaml', 'before a gateway is started or reloaded']],
  async run(values) {
    const source = new ConfigSource(values.config);
    const reading = source.read();
    const what = source.path ?? 'The environment';
    if (reading.kind === 'invalid') {
      for (const problem of reading.issues) console.error(problem);
      const count = reading.issues.length;
      console.error(`${what} has ${count === 1 ? 'a mistake' : `${count} mistakes`}.`);
      return 1;
    }
    const { accounts, callers } = reading.config;
    const names = (named: readonly { name: string }[]): string =>
      named.map(({ name }) => name).join(', ') || 'none';
    console.error(`${what} is good. Accounts: ${names(accounts)}. Callers: ${names(callers)}.`);
    return 0;
  },
});

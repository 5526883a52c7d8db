import { CONFIG_TEMPLATE } from '../../config/config-template.ts';
import { defineCommand, type Command } from '../command.ts';
import { CONFIG_OPTION, ConfigSource } from '../config-source.ts';
import { listNames } from '../output.ts';

/** `evertoken config check`: validates the configuration. */
export const configCheck: Command = defineCommand({
  name: 'config check',
  summary: 'validate the configuration and report every issue with its line and column',
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
    const { accounts, callers } = result.config;
    console.error(
      `${subject} is valid. Accounts: ${listNames(accounts)}. Callers: ${listNames(callers)}.`,
    );
    return 0;
  },
});

/** `evertoken config init`: prints a configuration file to start from. */
export const configInit: Command = defineCommand({
  name: 'config init',
  summary: 'print a commented configuration file to start from',
  options: {},
  examples: [['config init', 'to a file: evertoken config init > evertoken.yaml']],
  async run() {
    process.stdout.write(CONFIG_TEMPLATE);
    return 0;
  },
});

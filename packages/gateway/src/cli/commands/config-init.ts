import { CONFIG_TEMPLATE } from '../../config/config-template.ts';
import { defineCommand, type Command } from '../command.ts';

/** `evertoken config init`: prints a file to start from. */
export const configInit: Command = defineCommand({
  name: 'config init',
  summary: 'print a configuration file to start from, with comments',
  options: {},
  examples: [['config init', 'into a file: evertoken config init > evertoken.yaml']],
  async run() {
    process.stdout.write(CONFIG_TEMPLATE);
    return 0;
  },
});

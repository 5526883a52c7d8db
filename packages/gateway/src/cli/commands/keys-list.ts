import { readConfigFile } from '../../config/config-file.ts';
import { listCallers } from '../../config/edit-callers.ts';
import { defineCommand, type Command } from '../command.ts';
import { CONFIG_OPTION } from '../config-source.ts';
import { columns } from '../help-text.ts';
import { requireConfigFile } from '../require-config-file.ts';

/** `evertoken keys list`: who may call, by the configuration file. */
export const keysList: Command = defineCommand({
  name: 'keys list',
  summary: 'list the callers, the ids of their keys and what they may do',
  options: { config: CONFIG_OPTION, json: { type: 'boolean', description: 'as JSON' } },
  examples: [['keys list --config evertoken.yaml', 'by this file']],
  async run({ config, json = false }) {
    const callers = listCallers(readConfigFile(requireConfigFile(config)).text);
    const rows = callers.map(({ name, account, allow, keyIds, issuer }) => [
      `${name} (${account})`,
      [...keyIds, ...(issuer === undefined ? [] : [`tokens of ${issuer}`]), ...allow].join(', '),
    ]);
    process.stdout.write(json ? `${JSON.stringify(callers, undefined, 2)}\n` : columns(rows));
    return 0;
  },
});

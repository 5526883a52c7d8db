import { removeKey } from '../../config/edit-callers.ts';
import { defineCommand, type Command } from '../command.ts';
import { CONFIG_OPTION } from '../config-source.ts';
import { HOW_TO_APPLY, editConfigFile } from '../edit-config-file.ts';
import { requireConfigFile } from '../require-config-file.ts';

/** `evertoken keys revoke`: takes a key out of the configuration file. */
export const keysRevoke: Command = defineCommand({
  name: 'keys revoke',
  summary: 'take an API key away, and its caller with the last one',
  operands: ['ID'],
  options: { config: CONFIG_OPTION },
  details: () => `The ID is the part of the key behind evt_; evertoken keys list shows them.\n`,
  examples: [['keys revoke 833df29755932e3e', 'the key that begins with evt_833df29755932e3e']],
  async run({ config }, [id = '']) {
    const path = requireConfigFile(config);
    if (!(await editConfigFile(path, (text) => removeKey(text, id)))) return 1;
    console.error(`The key ${id} is not in ${path} any more. ${HOW_TO_APPLY}`);
    return 0;
  },
});

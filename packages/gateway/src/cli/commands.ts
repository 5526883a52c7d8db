import type { Command } from './command.ts';
import { call } from './commands/call.ts';
import { completion } from './commands/completion.ts';
import { configCheck, configTemplate } from './commands/config.ts';
import { doctor } from './commands/doctor.ts';
import { init } from './commands/init.ts';
import { keysCreate, keysList, keysRevoke } from './commands/keys.ts';
import { logs } from './commands/logs.ts';
import { operations } from './commands/operations.ts';
import { postgresMigration } from './commands/postgres.ts';
import { recordingsSave } from './commands/recordings.ts';
import { reload } from './commands/reload.ts';
import { revoke } from './commands/revoke.ts';
import { sandbox } from './commands/sandbox.ts';
import { serve } from './commands/serve.ts';
import { status } from './commands/status.ts';
import { token } from './commands/token.ts';

/** All commands by the title of their group, in the order of the help. */
export const COMMAND_GROUPS: Readonly<Record<string, readonly Command[]>> = {
  'Run a gateway': [init, serve, doctor, status, logs, reload],
  'Use the Zoom API': [call, operations, recordingsSave],
  'Shared token': [token, revoke],
  Configuration: [configCheck, configTemplate, keysCreate, keysList, keysRevoke, postgresMigration],
  'Develop and test': [sandbox, completion],
};

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = Object.values(COMMAND_GROUPS).flat();

import type { Command } from './command.ts';
import { call } from './commands/call.ts';
import { completion } from './commands/completion.ts';
import { configCheck } from './commands/config-check.ts';
import { configInit } from './commands/config-init.ts';
import { doctor } from './commands/doctor.ts';
import { keysCreate } from './commands/keys-create.ts';
import { keysList } from './commands/keys-list.ts';
import { keysRevoke } from './commands/keys-revoke.ts';
import { revoke } from './commands/revoke.ts';
import { sandbox } from './commands/sandbox.ts';
import { serve } from './commands/serve.ts';
import { status } from './commands/status.ts';
import { token } from './commands/token.ts';

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  serve,
  doctor,
  status,
  call,
  token,
  revoke,
  configCheck,
  configInit,
  keysCreate,
  keysList,
  keysRevoke,
  completion,
  sandbox,
];

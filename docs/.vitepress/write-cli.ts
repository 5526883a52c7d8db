/** Writes the reference of the command line to `docs/generated/cli.md`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COMMAND_GROUPS } from '../../packages/gateway/src/cli/commands.ts';
import { renderCliPage } from './cli-page.ts';

const folder = fileURLToPath(new URL('../generated/', import.meta.url));
const program = fileURLToPath(new URL('../../packages/zoom-sandbox/src/bin.ts', import.meta.url));
const node = [...process.execArgv, program, '--help'];
const help = execFileSync(process.execPath, node, { encoding: 'utf8' });
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}cli.md`, renderCliPage(COMMAND_GROUPS, help));

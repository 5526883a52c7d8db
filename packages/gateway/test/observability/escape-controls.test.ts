import { expect, it } from 'vitest';
import { createAccessLog } from '../../src/observability/access-log.ts';
import { escapeControls } from '../../src/observability/escape-controls.ts';
import { createLogger } from '../../src/observability/log.ts';
import { runProgram } from '../support/cli-process.ts';
import { finishedRequest } from '../support/finished-request.ts';

/** Clears a screen, in both spellings of CSI; sets a title; erases a line; turns a text around; ends a line. */
const HOSTILE =
  'a\u001b[2J\u009b2J\u001b]0;title\u0007\u0090q\u009c\r\b\u007f\u0085\u2028\u202e\u061cb';
// oxlint-disable-next-line no-control-regex -- it is about them
const CONTROLS = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u2028-\u202e]/;

it('escapes all control characters but tabs, newlines and the colors of this program', () => {
  expect(escapeControls(HOSTILE)).not.toMatch(CONTROLS);
  expect(escapeControls('\u009b')).toBe('\\u009b');
  const own = 'é\t\u001b[1mbold\u001b[22m \u001b[31mred\u001b[39m\n';
  expect(escapeControls(own)).toBe(own);
  expect(escapeControls('\u001b[8mhidden')).toBe('\\u001b[8mhidden');
});

it('leaves no control character in a line of the log', () => {
  const lines: string[] = [];
  const output = { write: (line: string): void => void lines.push(line) };
  const log = createLogger('info', output);
  log.info({ field: HOSTILE }, HOSTILE);
  const context = finishedRequest({ path: `/users/${HOSTILE}` });
  Object.assign(context.caller!, { subject: HOSTILE });
  context.trackingId = HOSTILE;
  createAccessLog(log, output)(context);
  const all = lines.map((line) => line.replace(/\n$/, ''));
  expect(all.filter((line) => CONTROLS.test(line) || line.includes('\n'))).toEqual([]);
  expect(all.map((line) => JSON.parse(line) as object)).toMatchObject([
    { field: HOSTILE, msg: HOSTILE },
    { subject: HOSTILE, trackingId: HOSTILE },
  ]);
});

it('prints no control character that an argument names', async () => {
  const program = await runProgram([HOSTILE.replaceAll('\0', '')]);
  expect(await program.waitForExit()).toBe(2);
  expect(program.output.stderr).toContain('unknown command "a\\u001b[2J\\u009b2J');
  expect(program.output.stderr.replaceAll('\n', '')).not.toMatch(CONTROLS);
});

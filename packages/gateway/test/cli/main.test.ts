import { expect, it } from 'vitest';
import { run } from './program.ts';

it.each(['help', '--help', '-h'])('evertoken %s prints every variable', async (argument) => {
  const program = await run([argument]);
  expect(await program.ended()).toBe(0);
  for (const name of ['ZOOM_ACCOUNT_ID', 'REDIS_URL', 'PORT', 'LOG_LEVEL', 'CLEAR_TOKEN_ON_EXIT']) {
    expect(program.output.stdout).toContain(name);
  }
});

it.each([
  [[], 'a command is missing'],
  [['server'], 'there is no command server'],
  [['serve', '--port', '1'], 'serve takes no arguments, got --port 1'],
])('evertoken %j is wrong usage', async (args, problem) => {
  const program = await run(args);
  expect(await program.ended()).toBe(2);
  expect(program.output.stderr).toContain(problem);
  expect(program.output.stderr).toContain('Usage: evertoken');
  expect(program.output.stdout).toBe('');
});

it('evertoken sandbox runs the sandbox alone, with its options', async () => {
  const program = await run(['sandbox', '--port', '0', '--users', '3']);
  await expect.poll(() => program.output.stdout, { timeout: 10_000 }).toMatch(/token endpoint/);
  const [, url] = /on (http:\S+)/.exec(program.output.stdout)!;
  expect((await fetch(`${url}/_sandbox/stats`)).status).toBe(200);
  program.kill('SIGTERM');
  expect(await program.ended()).toBe(0);
});

it('evertoken sandbox fails for an option it does not know', async () => {
  const program = await run(['sandbox', '--set', 'no=such']);
  expect(await program.ended()).toBe(1);
  expect(program.output.stderr).toContain('no');
});

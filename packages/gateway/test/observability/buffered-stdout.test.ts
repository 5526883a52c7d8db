import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const MODULE = fileURLToPath(
  new URL('../../dist/observability/buffered-stdout.js', import.meta.url),
);

const LINES = Array.from({ length: 5000 }, (_, line) => String(line));

it('writes all lines in order', async () => {
  const { stdout, status } = await run(`
    for (let line = 0; line < 5000; line += 1) output.write(line + '\\n');
    setImmediate(() => output.write('late\\n'));
  `);
  expect(stdout.trimEnd().split('\n')).toEqual([...LINES, 'late']);
  expect(status).toBe(0);
});

it('loses no line when the process calls process.exit', async () => {
  const { stdout, status } = await run(`
    for (let line = 0; line < 5000; line += 1) output.write(line + '\\n');
    setImmediate(() => { output.write('late\\n'); process.exit(3); });
  `);
  expect(stdout.trimEnd().split('\n').toSorted()).toEqual([...LINES, 'late'].toSorted());
  expect(status).toBe(3);
});

it('ignores writes after close and loses none before', async () => {
  const { stdout, status } = await run(`
    output.write('before\\n'); output.close(); output.close(); output.write('after\\n');
  `);
  expect([stdout, status]).toEqual(['before\n', 0]);
});

it('does not crash the process when stdout is closed', async () => {
  const { stderr, status } = await run(
    `
    const write = () => output.write('x'.repeat(1000) + '\\n');
    const writing = setInterval(write, 1);
    setTimeout(() => { clearInterval(writing); process.exitCode = 4; }, 200);
    `,
    { reads: false },
  );
  expect([stderr, status]).toEqual(['', 4]);
});

it('counts the lines dropped while stdout is not read', async () => {
  const { stderr } = await run(
    `
    const line = 'x'.repeat(1_048_575) + '\\n';
    for (let i = 0; i < 40; i += 1) { output.write(line); await new Promise(setImmediate); }
    console.error(output.dropped);
    process.kill(process.pid, 'SIGKILL');
    `,
    { paused: true },
  );
  expect(Number(stderr)).toBeGreaterThan(10);
  expect(Number(stderr)).toBeLessThan(40);
});

/** Runs code with an `output` in a child process. */
async function run(
  code: string,
  { reads = true, paused = false } = {},
): Promise<{ stdout: string; stderr: string; status: number | null }> {
  const program = `import { bufferedStdout } from '${MODULE}'; const output = bufferedStdout(); ${code}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
  const closed = once(child, 'close');
  let [stdout, stderr] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  if (!reads) child.stdout.destroy();
  else if (!paused) child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  else child.once('exit', () => child.stdout.resume());
  const [status] = (await closed) as [number | null];
  return { stdout, stderr, status };
}

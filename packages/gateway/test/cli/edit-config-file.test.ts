import { chmod, chown, link, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConfigSource } from '../../src/cli/config-source.ts';
import { editConfigFile } from '../../src/cli/edit-config-file.ts';
import { addKey, listCallers, removeKey, type Edit } from '../../src/config/edit-callers.ts';
import { runProgram } from '../support/cli-process.ts';
import { getClosedPort } from '../support/closed-port.ts';
import { runCli } from '../support/run-cli.ts';
import { createTempDir } from '../support/temp-dir.ts';

afterEach(() => vi.restoreAllMocks());

const isRoot = process.getuid?.() === 0;
const ID = 'aaaaaaaaaaaaaaaa';

describe('a file edited by evertoken keys', () => {
  it.each(['600', '640', '664', '666'])('keeps the mode %s, whatever the umask', async (octal) => {
    const mode = Number.parseInt(octal, 8);
    const file = await createConfigFile();
    await chmod(file, mode);
    expect((await runCli('keys', 'create', 'wiki', '--config', file)).status).toBe(0);
    expect((await stat(file)).mode & 0o7777).toBe(mode);
  });

  it.runIf(isRoot)('keeps its owner and its group', async () => {
    const file = await createConfigFile();
    await chown(file, 4_711, 4_712);
    await chmod(file, 0o640);
    for (const args of [
      ['create', 'wiki'],
      ['revoke', ID],
    ]) {
      expect((await runCli('keys', ...args, '--config', file)).status).toBe(0);
      expect(await stat(file)).toMatchObject({ uid: 4_711, gid: 4_712, mode: 0o100640 });
    }
  });

  it.runIf(isRoot)('stays as it is if its owner cannot be kept', async () => {
    const file = await createConfigFile();
    const before = await readFile(file, 'utf8');
    await chmod(dirname(file), 0o777);
    const program = await runProgram(
      ['keys', 'revoke', ID, '--config', file],
      {},
      undefined,
      65_534,
    );
    expect(await program.waitForExit()).toBe(1);
    expect(program.output.stderr).toContain(
      'cannot be edited (EPERM): its owner, group and mode must be kept',
    );
    expect(await readFile(file, 'utf8')).toBe(before);
    expect(await readdir(dirname(file))).toEqual(['e.yaml']);
  });

  it('stays as it is while another command edits it', async () => {
    const file = await createConfigFile();
    await writeFile(`${file}.lock`, '');
    const { status, stderr } = await runCli('keys', 'revoke', ID, '--config', file);
    expect([status, stderr]).toEqual([1, expect.stringContaining('another command is editing it')]);
    expect(await readdir(dirname(file))).toEqual(['e.yaml', 'e.yaml.lock']);
  });

  it('stays as it is if another hard link would keep the revoked key', async () => {
    const file = await createConfigFile();
    await link(file, join(dirname(file), 'other.yaml'));
    const { status, stderr } = await runCli('keys', 'revoke', ID, '--config', file);
    expect([status, stderr]).toEqual([1, expect.stringContaining('hard link')]);
  });

  it('loses no revocation to a simultaneous edit', async () => {
    const file = await createConfigFile();
    const edit = async (change: (text: string) => Edit): Promise<boolean> =>
      (await editConfigFile(file, new ConfigSource(file), change)) !== undefined;
    const added = { id: 'c'.repeat(16), sha256: 'ab'.repeat(32) };
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const [isRevoked, isAdded] = await Promise.all([
      edit((text) => removeKey(text, ID)),
      edit((text) => addKey(text, 'wiki', added)),
    ]);
    const keyIds = listCallers(await readFile(file, 'utf8')).flatMap((caller) => caller.keyIds);
    expect([isRevoked, isAdded]).toContain(true);
    expect([keyIds.includes(ID), keyIds.includes(added.id)]).toEqual([!isRevoked, isAdded]);
  });
});

async function createConfigFile(): Promise<string> {
  const keys = [ID, 'b'.repeat(16)].map((id) => ({ id, sha256: 'ab'.repeat(32) }));
  const callers = [{ name: 'wiki', allow: ['* /**'], keys }];
  const accounts = [{ sandbox: true }];
  const document = { admin: { port: await getClosedPort() }, accounts, callers };
  return join(await createTempDir({ 'e.yaml': JSON.stringify(document) }), 'e.yaml');
}

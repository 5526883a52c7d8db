import { chmod, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setDotEnvVariables, writePrivateFile } from '../../src/cli/commands/init/files.ts';
import { createTempDir } from '../support/temp-dir.ts';

describe('the variables in .env', () => {
  it('replaces its own lines and keeps all others', () => {
    const text = '# mine\nexport ZOOM_PLAN = old\nOTHER="a\nb"\n  ZOOM_PLAN=x\n';
    expect(setDotEnvVariables(text, { ZOOM_PLAN: 'pro', REDIS_URL: 'redis://h:1' })).toBe(
      '# mine\nOTHER="a\nb"\nZOOM_PLAN=pro\nREDIS_URL=redis://h:1\n',
    );
  });

  it.each([
    [
      'a text in which a line of a quoted value looks like a variable',
      'X="a\nZOOM_PLAN=1\n"\n',
      'pro',
    ],
    ['a value with all three quotes', '', `'"\``],
    ['a value with a line break and an apostrophe', '', `a'\n\`"`],
  ])('refuses %s', (_what, text, value) => {
    expect(setDotEnvVariables(text, { ZOOM_PLAN: value })).toBeUndefined();
  });

  it('writes nothing that is read as something else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', minLength: 1 }), (value) => {
        const text = setDotEnvVariables('A=1\n', { SECRET: value });
        if (text !== undefined) expect({ ...parseEnv(text) }).toEqual({ A: '1', SECRET: value });
      }),
    );
  });
});

describe('a private file', () => {
  it('is readable by its owner only, also if it existed', async () => {
    const folder = await createTempDir({ old: 'x' });
    await chmod(join(folder, 'old'), 0o644);
    for (const name of ['old', 'new']) {
      await writePrivateFile(join(folder, name), 'text');
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
      expect(await readFile(join(folder, name), 'utf8')).toBe('text');
    }
  });

  it('replaces the file that a symbolic link names', async () => {
    const folder = await createTempDir({ real: 'x' });
    await symlink('real', join(folder, 'link'));
    await writePrivateFile(join(folder, 'link'), 'text');
    expect(await readFile(join(folder, 'real'), 'utf8')).toBe('text');
  });

  it('is not written while another command writes it', async () => {
    const folder = await createTempDir({ f: 'x' });
    await writeFile(join(folder, 'f.lock'), '');
    await expect(writePrivateFile(join(folder, 'f'), 'text')).rejects.toThrow(/EEXIST/);
    expect(await readFile(join(folder, 'f'), 'utf8')).toBe('x');
  });
});

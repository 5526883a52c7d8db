import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents, root } from './documents.ts';
import { extractCommands, findPackageCommands, parsePackageCommand } from './package-commands.ts';

const { commands, unknown } = findPackageCommands();

/** Pages that add something to an app which has these packages. */
const IN_AN_APP: Readonly<Record<string, RegExp>> = {
  'docs/guides/nestjs.md': /^@nestjs\//,
  'docs/guides/sandbox.md': /^vitest$/,
  'docs/migrate/from-rivet.md': /^@zoom\/rivet$/,
};

it('every command that names one of our packages has a form that tests run', () => {
  expect(commands.length).toBeGreaterThan(30);
  expect(unknown).toEqual([]);
});

it('a page that installs our packages installs all that its programs import', () => {
  const incomplete = documents.flatMap(({ path, blocks }) => {
    const text = readFileSync(join(root, path), 'utf8');
    const installed: string[] = text.match(/(?<=npm install [^`\n]*)[@a-z][\w/-]*/g) ?? [];
    if (!installed.some((name) => name.includes('evertoken'))) return [];
    const programs = blocks.filter(({ language }) => /^(?:ts|c?js)$/.test(language));
    const imported = programs.flatMap(({ text }) =>
      Array.from(
        text.matchAll(/\bfrom '((?:@[\w-]+\/)?[\w-]+)(?!:)[\w/-]*'/g),
        ([, name]) => name!,
      ),
    );
    return [...new Set(imported)]
      .filter((name) => !installed.includes(name) && !IN_AN_APP[path]?.test(name))
      .map((name) => `${path}: ${name}`);
  });
  expect(incomplete).toEqual([]);
});

describe('extractCommands', () => {
  it.each([
    [
      'Run `npm install evertoken` and `npx evertoken serve`.',
      ['npm install evertoken', 'npx evertoken serve'],
    ],
    ['npm install evertoken express # both', ['npm install evertoken express']],
    ['| `npx evertoken` | `bun add evertoken` |', ['npx evertoken', 'bun add evertoken']],
    ['cd evertoken && npm install && npm start', []],
    ['npm install CLONE/packages/evertoken', []],
    ['npm run evertoken-docs', []],
    ['evertoken serve', []],
  ])('%s', (line, found) => expect(extractCommands(line)).toEqual(found));
});

describe('parsePackageCommand', () => {
  it.each([
    ['npm i evertoken redis@6', { kind: 'install', packages: ['evertoken', 'redis@6'] }],
    [
      'npm install -D @evertoken/zoom-sandbox',
      { kind: 'install', packages: ['@evertoken/zoom-sandbox'] },
    ],
    [
      'npm install --global @evertoken/gateway',
      { kind: 'install-command', packages: ['@evertoken/gateway'] },
    ],
    ['deno add npm:evertoken', { kind: 'install', packages: ['evertoken'] }],
    ['pnpm dlx evertoken serve', { kind: 'run', program: 'pnpm dlx evertoken' }],
    [
      'npx -y -p @evertoken/gateway@1.2.3 evertoken -v',
      { kind: 'run', program: 'npx -y -p @evertoken/gateway@1.2.3 evertoken' },
    ],
    [
      'npx --yes @evertoken/zoom-sandbox wait',
      { kind: 'run', program: 'npx --yes @evertoken/zoom-sandbox' },
    ],
    ['npm view evertoken@1.2.3 dist', { kind: 'look-up' }],
    ['npm uninstall evertoken', undefined],
    ['npx create-app evertoken', undefined],
    ['pnpm install evertoken', undefined],
  ])('%s', (text, form) => expect(parsePackageCommand(text)).toEqual(form));
});

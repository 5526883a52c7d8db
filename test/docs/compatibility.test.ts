import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { marked, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { root } from './documents.ts';

/** A row of a table: what was run, its versions, the test, and the command that runs it. */
interface Row {
  readonly subject: string;
  readonly versions: string;
  readonly test: string;
  readonly command: string;
}

const rows = readRows(read('docs/compatibility.md'));
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const manifests = listManifests().map(read);

describe.each(rows)('the row of $subject', ({ versions, test, command }) => {
  const [, title = '', path = ''] = /^\[(.*)\]\(\.\.\/(.*)\)$/.exec(test) ?? [];

  it('names a test and a command that exist', () => {
    expect(existsSync(join(root, path)), path).toBe(true);
    if (title !== 'all tests') expect(read(path)).toContain(title);
    const [, script = ''] = /^`npm (?:run )?([\w:]+)`$/.exec(command) ?? [];
    expect(scripts).toHaveProperty([script]);
  });

  it('names the versions that are installed', () => {
    const named = [...versions.matchAll(/`(.+?)@([\d.]+)`/g)];
    expect(named.filter(([, name = '', version = '']) => !has(name, version, path))).toEqual([]);
  });
});

it('has rows of runtimes, frameworks, networks, stores, package managers and TypeScript', () => {
  expect(rows.length).toBeGreaterThan(15);
});

/** Whether a manifest depends on this version, also by an alias. The compilers are listed in their test. */
function has(name: string, version: string, path: string): boolean {
  const forms = [`"${name}": "${version}"`, `npm:${name}@${version}"`];
  if (manifests.some((text) => forms.some((form) => text.includes(form)))) return true;
  return name === 'typescript' && read(path).includes(`'${version}'`);
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function readRows(text: string): Row[] {
  const tables = marked
    .lexer(text)
    .filter((token): token is Tokens.Table => token.type === 'table');
  return tables.flatMap((table) =>
    table.rows.map((cells) => {
      const [subject = '', versions = '', test = '', command = ''] = cells.map((cell) => cell.text);
      return { subject, versions, test, command };
    }),
  );
}

/** The manifests of the workspace and of what is installed apart from it. */
function listManifests(): string[] {
  const folders = ['packages', 'examples', 'test'].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => `${parent}/${name}`),
  );
  return ['.', ...folders]
    .map((folder) => join(folder, 'package.json'))
    .filter((path) => existsSync(join(root, path)));
}

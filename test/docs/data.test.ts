import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseDocument as parseYaml } from 'yaml';
import { readConfig } from '../../packages/gateway/src/config/read-config.ts';
import { listSettings } from '../../packages/gateway/src/config/config-reference.ts';
import { makeCertificate } from '../support/tls-certificate.ts';
import { documents, type Block } from './documents.ts';

/** A valid value for every secret and key. */
const SECRET = Buffer.alloc(32, 7).toString('base64');
const SETTINGS: ReadonlySet<string> = new Set(listSettings().map(({ name }) => name));

describe('the data blocks in the documentation', () => {
  const blocks = documents.flatMap(({ path, blocks: all }) =>
    all.map((block) => ({ ...block, place: `${path}:${block.line}` })),
  );

  it('are valid JSON', () => {
    const json = blocks.filter(({ language }) => language === 'json');
    expect(json.length).toBeGreaterThan(0);
    for (const { text, place } of json) expect(() => JSON.parse(text), place).not.toThrow();
  });

  it('are valid YAML, and valid configurations of the gateway', () => {
    const yaml = blocks.filter(({ language }) => language === 'yaml');
    const problems = yaml.flatMap(({ place, ...block }) =>
      validateBlock(block).map((issue) => `${place}: ${issue}`),
    );
    expect(problems).toEqual([]);
    expect(yaml.filter(isForGateway).length).toBeGreaterThan(2);
  });

  it('are reported if they are invalid', () => {
    const block = { language: 'yaml', line: 1, comment: '' };
    expect(validateBlock({ ...block, text: 'a: [' })).toHaveLength(1);
    expect(validateBlock({ ...block, text: 'a: 1' })).toEqual([]);
    expect(
      validateBlock({ ...block, text: 'accounts: [{ sandbox: true, plan: gold }]' }),
    ).toMatchObject([expect.stringContaining('plan')]);
  });
});

function isForGateway({ text }: Block): boolean {
  const value: unknown = parseYaml(text).toJS();
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).every((name) => SETTINGS.has(name))
  );
}

function validateBlock(block: Block): readonly string[] {
  const { errors } = parseYaml(block.text);
  if (errors.length > 0) return errors.map(({ message }) => message);
  if (!isForGateway(block)) return [];
  const reading = readConfig(parseVariables(block), {
    path: 'evertoken.yaml',
    text: withAccount(withFiles(block)),
  });
  return reading.kind === 'invalid' ? reading.issues : [];
}

/** Completes an excerpt: a gateway has an account. */
function withAccount(text: string): string {
  return /^accounts:/m.test(text) ? text : `${text}\naccounts: [{ sandbox: true }]\n`;
}

/** The variables that a configuration refers to, with valid values. */
function parseVariables({ text }: Block): Record<string, string> {
  const valueOf = (name: string): string => {
    if (name === 'REDIS_URL') return 'redis://127.0.0.1';
    return name.includes('KEY') ? SECRET : 'value';
  };
  const names = [...text.matchAll(/\{ env: (\w+) \}/g)].map(([, name = '']) => name);
  return Object.fromEntries(names.map((name) => [name, valueOf(name)]));
}

/** Replaces references to files by existing ones. */
function withFiles({ text }: Block): string {
  const folder = mkdtempSync(join(tmpdir(), 'documentation-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'secret');
  writeFileSync(path, SECRET);
  const { certificateFile, keyFile, remove } = makeCertificate();
  onTestFinished(remove);
  return text
    .replaceAll(/\{ file: \S+ \}/g, `{ file: ${path} }`)
    .replaceAll(/(caFile|certFile): \S+/g, `$1: ${certificateFile}`)
    .replaceAll(/(keyFile): \S+/g, `$1: ${keyFile}`);
}

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const text = readFileSync(new URL('SECURITY.md', ROOT), 'utf8');
const CLAIMING = ['Secrets and where they may be', 'Threats and defenses'];

/** The list items of the sections that make claims. */
const claims = CLAIMING.flatMap((title) => {
  const section = text.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n- ')
    .slice(1)
    .map((item) => item.split('\n\n')[0]!);
});
const tests = new Map(
  Array.from(text.matchAll(/^\[([\w-]+)\]: (\S+)$/gm), ([, name, path]) => [name!, path!]),
);

describe('SECURITY.md', () => {
  it('names a test for each claim', () => {
    expect(claims.length).toBeGreaterThan(15);
    const named = claims.map((claim) => ({
      claim,
      names: Array.from(claim.matchAll(/\[\d\]\[([\w-]+)\]/g), ([, name]) => name!),
    }));
    const unheld = named.filter(
      ({ names }) => names.length === 0 || !names.every((name) => tests.has(name)),
    );
    expect(unheld).toEqual([]);
    expect([...tests.keys()].toSorted()).toEqual(
      [...new Set(named.flatMap(({ names }) => names))].toSorted(),
    );
  });

  it.each([...tests.values()])('names a test that exists: %s', (path) => {
    const url = new URL(path, ROOT);
    expect(existsSync(url)).toBe(true);
    expect(path).toMatch(/\.test\.ts$/);
    expect(readFileSync(url, 'utf8')).toMatch(/^ *it(?:\.each|\.skipIf)?[(<]/m);
  });
});

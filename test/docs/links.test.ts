import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { slugify } from '../../docs/.vitepress/links.ts';
import { documents, root, type Document } from './documents.ts';

describe('the links in the documentation', () => {
  const inside = documents.flatMap(({ path, links }) =>
    links.filter((href) => !URL.canParse(href)).map((href) => ({ path, href })),
  );

  it('have existing targets', () => {
    expect(inside.length).toBeGreaterThan(100);
    const broken = inside.filter(({ path, href }) => !isValidTarget(path, href));
    expect(broken.map(({ path, href }) => `${path}: ${href}`)).toEqual([]);
  });

  it.each([
    ['docs/runbook.md', 'errors.md', true],
    ['docs/runbook.md', 'errors.md#client_rejected', true],
    ['docs/runbook.md', '#evertokendown', true],
    ['docs/runbook.md', '../deploy/prometheus', true],
    ['docs/runbook.md', '#nowhere', false],
    ['docs/runbook.md', 'errors.md#nowhere', false],
    ['docs/runbook.md', 'nowhere.md', false],
    ['docs/runbook.md', '../../elsewhere', false],
  ])('from %s to %s are valid: %s', (path, href, isValid) => {
    expect(isValidTarget(path, href)).toBe(isValid);
  });
});

function isValidTarget(path: string, href: string): boolean {
  const [target = '', anchor] = href.split('#', 2);
  const to = target === '' ? path : join(dirname(path), decodeURI(target));
  if (to.startsWith('..') || !existsSync(join(root, to))) return false;
  if (anchor === undefined) return true;
  const document = documents.find((one) => one.path === to);
  return document !== undefined && listAnchors(document).includes(anchor);
}

/** The anchors of the headings; repeated ones have a number. */
function listAnchors({ headings }: Document): string[] {
  const slugs = headings.map(slugify);
  return slugs.map((slug, at) => {
    const before = slugs.slice(0, at).filter((other) => other === slug).length;
    return before === 0 ? slug : `${slug}-${before}`;
  });
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { errorCodes } from 'evertoken';
import { describe, expect, it } from 'vitest';
import { COMPONENTS, getDocsLink, describeError } from '../../src/admin/error-catalog.ts';
import { renderDocsPage } from '../../src/admin/documentation-page.ts';
import { startCompleteGateway } from '../support/complete-gateway.ts';

const docs = new URL('../../../../docs/', import.meta.url);

describe('the pages of the admin listener', () => {
  it('come with a policy that lets them do nothing but ask the gateway', async () => {
    const { adminUrl } = await startCompleteGateway();
    for (const path of ['/', '/docs/errors.md', '/dashboard/style.css', '/dashboard/icon.svg']) {
      const answer = await fetch(adminUrl + path);
      expect([path, answer.status]).toEqual([path, 200]);
      const policy = answer.headers.get('content-security-policy')!.split('; ');
      expect(policy).toEqual(
        expect.arrayContaining(["default-src 'none'", "script-src 'self'", "style-src 'self'"]),
      );
      expect(policy.join()).not.toMatch(/unsafe|https?:|\*|data:/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it.each([
    '/dashboard/',
    '/dashboard/nothing.js',
    '/dashboard/tsconfig.json',
    '/dashboard/app.ts',
    '/dashboard/..%2findex.html',
    '/dashboard/%2e%2e%2f%2e%2e%2fpackage.json',
    '/dashboard/.tsbuildinfo',
    '/docs/nothing.md',
    '/docs/..%2fREADME.md',
    '/docs/decisions%2f0006-libraries.md',
    '/index.html',
  ])('are no way to other files: %s', async (path) => {
    const { adminUrl } = await startCompleteGateway();
    const answer = await fetch(adminUrl + path);
    expect([answer.status, ((await answer.json()) as any).code]).toEqual([404, 'NOT_FOUND']);
  });

  it('hold no script or style of their own', () => {
    const folder = new URL('../../dashboard/', import.meta.url);
    const page = readFileSync(new URL('index.html', folder), 'utf8');
    expect(page).not.toMatch(/ style=| on\w+=|<style|<script(?! type="module" src=)/);
    const references = Array.from(page.matchAll(/(?:src|href)="([^"]*)"/g), ([, path]) => path!);
    expect(references.filter((path) => /^[a-z]+:|^\//.test(path))).toEqual([]);
    for (const path of references.filter((one) => /\.(css|svg)$/.test(one))) {
      const file = path.replace('dashboard/', '');
      expect([path, file === 'uplot.css' || existsSync(new URL(file, folder))]).toEqual([
        path,
        true,
      ]);
    }
  });
});

describe('the documentation', () => {
  it('has the section that each trouble and error refers to', async () => {
    const own = ['UPSTREAM_UNREACHABLE', 'PACING_TIMEOUT', 'API_SCOPE_MISSING'];
    const references = [...errorCodes, ...own].map((code) => describeError(code)!.docs);
    for (const reference of new Set([...references, ...COMPONENTS.map(getDocsLink)])) {
      const [, name, anchor] = /^docs\/([a-z-]+\.md)#(.+)$/.exec(reference)!;
      const html = await renderDocsPage(readFileSync(new URL(name!, docs), 'utf8'));
      expect([reference, html.includes(` id="${anchor}"`)]).toEqual([reference, true]);
    }
  });

  it('refers to nothing that is not there', async () => {
    const names = readdirSync(docs).filter((name) => name.endsWith('.md'));
    const pages = await Promise.all(
      names.map(async (name) => {
        const text = readFileSync(new URL(name, docs), 'utf8');
        return [name, await renderDocsPage(text)] as const;
      }),
    );
    const all = new Map(pages);
    const missing = pages.flatMap(([from, html]) =>
      Array.from(html.matchAll(/<a href="(?!https:|\.\.\/")([^"#]*)(#[^"]*)?"/g))
        .filter(([, page, anchor]) => {
          const target = all.get(page || from);
          return !target?.includes(anchor === undefined ? '' : ` id="${anchor.slice(1)}"`);
        })
        .map(([link]) => `${from}: ${link}`),
    );
    expect(missing).toEqual([]);
  });
});

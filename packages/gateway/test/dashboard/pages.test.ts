import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { errorCodes } from 'evertoken';
import { Lexer } from 'marked';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { COMPONENTS, getDocsLink, describeError } from '../../src/admin/error-catalog.ts';
import { renderDocsPage } from '../../src/admin/documentation-page.ts';
import { startCompleteGateway } from '../support/complete-gateway.ts';

const docs = new URL('../../../../docs/', import.meta.url);

describe('dashboard files', () => {
  it('serves dashboard files with a strict content security policy', async () => {
    const { adminUrl } = await startCompleteGateway();
    for (const path of [
      '/',
      '/docs/errors.md',
      '/dashboard/style.css',
      '/dashboard/icon.svg',
      '/dashboard/views/token.js',
    ]) {
      const response = await fetch(adminUrl + path);
      expect([path, response.status]).toEqual([path, 200]);
      const policy = response.headers.get('content-security-policy')!.split('; ');
      expect(policy).toEqual(
        expect.arrayContaining(["default-src 'none'", "script-src 'self'", "style-src 'self'"]),
      );
      expect(policy.join()).not.toMatch(/unsafe|https?:|\*|data:/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('renders each page of the documentation once', async () => {
    const { adminUrl } = await startCompleteGateway();
    const render = vi.spyOn(Lexer.prototype, 'lex');
    onTestFinished(() => render.mockRestore());
    const requests = Array.from({ length: 20 }, async () =>
      (await fetch(`${adminUrl}/docs/runbook.md`)).text(),
    );
    expect(new Set(await Promise.all(requests)).size).toBe(1);
    expect(render.mock.calls.length).toBe(1);
  });

  it.each([
    '/dashboard/',
    '/dashboard/nothing.js',
    '/dashboard/tsconfig.json',
    '/dashboard/app.ts',
    '/dashboard/..%2findex.html',
    '/dashboard/%2e%2e%2f%2e%2e%2fpackage.json',
    '/dashboard/.tsbuildinfo',
    '/dashboard/views/',
    '/dashboard/views/token.ts',
    '/dashboard/views/..%2f..%2fpackage.json',
    '/dashboard/views%2f..%2findex.html',
    '/docs/nothing.md',
    '/docs/..%2fREADME.md',
    '/docs/decisions%2f0006-libraries.md',
    '/index.html',
  ])('responds 404 to %s', async (path) => {
    const { adminUrl } = await startCompleteGateway();
    const response = await fetch(adminUrl + path);
    expect([response.status, ((await response.json()) as any).code]).toEqual([404, 'NOT_FOUND']);
  });

  it('uses no inline scripts or styles', () => {
    const directory = new URL('../../dashboard/', import.meta.url);
    const page = readFileSync(new URL('index.html', directory), 'utf8');
    expect(page).not.toMatch(/ style=| on\w+=|<style|<script(?! type="module" src=)/);
    const references = Array.from(page.matchAll(/(?:src|href)="([^"]*)"/g), ([, path]) => path!);
    expect(references.filter((path) => /^[a-z]+:|^\//.test(path))).toEqual([]);
    for (const path of references.filter((reference) => /\.(css|svg)$/.test(reference))) {
      const file = path.replace('dashboard/', '');
      expect([path, file === 'uplot.css' || existsSync(new URL(file, directory))]).toEqual([
        path,
        true,
      ]);
    }
  });
});

describe('documentation pages', () => {
  it('has the section that each problem and error links to', async () => {
    const gatewayCodes = ['UPSTREAM_UNREACHABLE', 'PACING_TIMEOUT', 'API_SCOPE_MISSING'];
    const references = [...errorCodes, ...gatewayCodes].map((code) => describeError(code)!.docs);
    for (const reference of new Set([...references, ...COMPONENTS.map(getDocsLink)])) {
      const [, name, anchor] = /^docs\/([a-z-]+\.md)#(.+)$/.exec(reference)!;
      const html = await renderDocsPage(readFileSync(new URL(name!, docs), 'utf8'));
      expect([reference, html.includes(` id="${anchor}"`)]).toEqual([reference, true]);
    }
  });

  it('has no dead links', async () => {
    const names = readdirSync(docs).filter((name) => name.endsWith('.md'));
    const pages = await Promise.all(
      names.map(async (name) => {
        const text = readFileSync(new URL(name, docs), 'utf8');
        return [name, await renderDocsPage(text)] as const;
      }),
    );
    const byName = new Map(pages);
    const missing = pages.flatMap(([from, html]) =>
      Array.from(html.matchAll(/<a href="(?!https:|\.\.\/")([^"#]*)(#[^"]*)?"/g))
        .filter(([, page, anchor]) => {
          const target = byName.get(page || from);
          return !target?.includes(anchor === undefined ? '' : ` id="${anchor.slice(1)}"`);
        })
        .map(([link]) => `${from}: ${link}`),
    );
    expect(missing).toEqual([]);
  });
});

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { marked, type Token, type Tokens } from 'marked';

/** The folder of the repository. */
export const root: string = fileURLToPath(new URL('../../', import.meta.url));

/** A fenced code block of a document. */
export interface Block {
  /** The first word of the info string, such as `ts` or `sh`. */
  readonly language: string;
  /** The title of a tab, in brackets in the info string. */
  readonly title?: string | undefined;
  readonly text: string;
  /** The line number of its first line in the document, from 1. */
  readonly line: number;
  /** The text of the comment `<!-- … -->` directly before it. */
  readonly comment: string;
}

/** A Markdown file. */
export interface Document {
  /** Relative to the repository, such as `docs/guides/redis.md`. */
  readonly path: string;
  readonly blocks: readonly Block[];
  /** The texts of its headings without markup. */
  readonly headings: readonly string[];
  /** The targets of its links, as written. */
  readonly links: readonly string[];
}

/** All Markdown documents of the repository. */
export const documents: readonly Document[] = [
  ...listMarkdown('.'),
  ...listDocFolders().flatMap(listMarkdown),
  ...['packages', 'examples'].flatMap(listReadmes),
]
  .toSorted()
  .map((path) => parseDocument(path, readFileSync(join(root, path), 'utf8')));

/** Parses a document. @throws Error for a block in a list or a quote, which the tests would not find. */
function parseDocument(path: string, text: string): Document {
  const tokens = marked.lexer(text);
  const blocks = extractBlocks(tokens);
  let count = 0;
  const headings: string[] = [];
  const links: string[] = [];
  void marked.walkTokens(tokens, (token) => {
    if (token.type === 'code') count += 1;
    if (token.type === 'heading') headings.push(visibleText(token.tokens ?? []));
    if (token.type === 'link' || token.type === 'image') links.push((token as Tokens.Link).href);
  });
  if (count > blocks.length) throw new Error(`${path} has a code block in a list or a quote`);
  return { path, blocks, headings, links };
}

function listDocFolders(): string[] {
  const folders = readdirSync(join(root, 'docs'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^(?!node_modules|generated|\.)/.test(entry.name))
    .map(({ name }) => join('docs', name));
  return ['docs', ...folders];
}

function listMarkdown(folder: string): string[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.md'));
  return names.map((name) => join(folder, name));
}

function listReadmes(folder: string): string[] {
  const paths = readdirSync(join(root, folder)).map((name) => join(folder, name, 'README.md'));
  return paths.filter((path) => existsSync(join(root, path)));
}

function extractBlocks(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  let line = 1;
  let comment = '';
  for (const token of tokens) {
    if (token.type === 'code') {
      const { lang = '', text } = token as Tokens.Code;
      const [, language = '', title] = /^(\S*)(?: \[(.*)\])?/.exec(lang) ?? [];
      blocks.push({ language, title, text, line: line + 1, comment });
    }
    if (token.type !== 'space') comment = token.type === 'html' ? extractComment(token.raw) : '';
    line += token.raw.split('\n').length - 1;
  }
  return blocks;
}

function extractComment(html: string): string {
  return /^<!--(.*?)-->/s.exec(html)?.[1]?.trim() ?? '';
}

function visibleText(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      'tokens' in token && token.tokens !== undefined
        ? visibleText(token.tokens)
        : (token as Tokens.Text).text,
    )
    .join('');
}

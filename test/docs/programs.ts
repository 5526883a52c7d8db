import type { Block, Document } from './documents.ts';

/** A file made of a block. */
export interface Program {
  /** The name that its first line says, `// tokens.js`, else its line in the document. */
  readonly name: string;
  /** `prints …` or `serves …`: it can be run, see `run.test.ts`. */
  readonly promise: string | undefined;
  readonly text: string;
}

/**
 * The blocks of a document that are programs, as files of one folder: a block can import another one by
 * the name in its first line. Each line has the number that it has in the document.
 *
 * A comment before a block is for the tests: `given: …` is code that the reader has already, and
 * `prints …` or `serves …` says what running it brings about.
 */
export function extractPrograms({ blocks }: Document): Program[] {
  return blocks.filter(({ language }) => /^(?:ts|c?js)$/.test(language)).map(toProgram);
}

/** Whether a document's programs are CommonJS, which it says of all or of none. */
export function isCommonJs({ blocks }: Document): boolean {
  return blocks.some(({ language }) => language === 'cjs');
}

function toProgram({ text, line, language, comment }: Block): Program {
  const name = /^\/\/ ([\w./-]+\.[jt]s)$/m.exec(text.split('\n', 1)[0] ?? '')?.[1];
  const [, given = ''] = /^given:\s(.*)$/s.exec(comment) ?? [];
  return {
    name: name ?? `line-${line}.${language.replace('cjs', 'js')}`,
    promise: /^(?:prints|serves) .*$/.exec(comment)?.[0],
    text: `${given.replaceAll(/\s+/g, ' ')}${'\n'.repeat(line - 1)}${text}\n`,
  };
}

/** The folder of a document's programs. */
export function folderName({ path }: Document): string {
  return path.replaceAll('/', '-').replace(/\.md$/, '');
}

import type { Block, Document } from './documents.ts';

/** A program in a code block. */
export interface Program {
  /** The file name in its first line, such as `// tokens.js`, otherwise derived from its line in the document. */
  readonly name: string;
  /** `prints …` or `serves …` if it can be run: see `run.test.ts`. */
  readonly promise: string | undefined;
  readonly text: string;
}

/**
 * The code blocks of a document that are programs, as files of one folder: a block can import another one by the file name
 * in its first line. Line numbers are those of the document.
 *
 * The comment before a block is read by the tests: `given: …` is code that the program assumes, and `prints …` or
 * `serves …` is the expected result of running it.
 */
export function extractPrograms({ blocks }: Document): Program[] {
  return blocks.filter(({ language }) => /^(?:ts|c?js)$/.test(language)).map(toProgram);
}

/** Whether the programs of a document are CommonJS: either all of them or none. */
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

/** The name of the folder for the programs of a document. */
export function folderName({ path }: Document): string {
  return path.replaceAll('/', '-').replace(/\.md$/, '');
}

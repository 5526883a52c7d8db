/** Separators of commands outside of quotes: `&&`, `|`, `;`, newline, and `$( … )`. */
const SEPARATORS = /^(?:&&|\|\||[|;\n]|\$\(|\))/;

/** An unfinished word. It may be empty, as in `''`. */
interface Word {
  text: string;
  readonly isAfter: '' | '<' | '>';
}

/**
 * Splits a shell script into commands and their words, without variable assignments, redirections and comments. It
 * supports the part of the shell syntax that the documentation uses.
 */
export function parseCommands(shell: string): string[][] {
  const commands: string[][] = [];
  let words: string[] = [];
  let word: Word | undefined;
  let after: Word['isAfter'] = '';
  const endWord = (): void => {
    if (word !== undefined && word.isAfter === '') words.push(word.text);
    if (word !== undefined) after = '';
    word = undefined;
  };
  const endCommand = (): void => {
    endWord();
    const isSetting = (text: string): boolean => /^[A-Z_][A-Z0-9_]*=/.test(text);
    const first = words.findIndex((text) => !isSetting(text));
    if (first >= 0) commands.push(words.slice(first));
    words = [];
  };
  for (let rest = shell.replaceAll('\\\n', ''); rest !== '';) {
    const quoted = /^(?:'([^']*)'|"((?:[^"\\]|\\.)*)")/s.exec(rest);
    const separator = SEPARATORS.exec(rest);
    const taken = quoted?.[0] ?? separator?.[0] ?? rest[0]!;
    if (quoted !== null) {
      word ??= { text: '', isAfter: after };
      word.text += quoted[1] ?? quoted[2] ?? '';
    } else if (separator !== null) {
      endCommand();
    } else if (/\s/.test(taken)) {
      endWord();
    } else if (taken === '<' || taken === '>') {
      endWord();
      after = taken;
    } else if (taken === '#' && word === undefined) {
      rest = rest.slice(rest.search(/\n|$/));
      continue;
    } else {
      word ??= { text: '', isAfter: after };
      word.text += taken;
    }
    rest = rest.slice(taken.length);
  }
  endCommand();
  return commands;
}

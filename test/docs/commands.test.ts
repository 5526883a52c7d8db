import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCommand } from './commands.ts';
import { documents, type Document } from './documents.ts';
import { extractPrograms } from './programs.ts';
import { parseCommands } from './shell-words.ts';

describe('the commands in the documentation', () => {
  const blocks = documents.flatMap((document) =>
    document.blocks
      .filter(({ language }) => language === 'sh' || language === 'bash')
      .map(({ text, line }) => ({ document, line, text })),
  );

  it('name existing scripts, options and files', () => {
    expect(blocks.length).toBeGreaterThan(20);
    const problems = blocks.flatMap(({ document, line, text }) =>
      findProblems(document, text).map((problem) => `${document.path}:${line}: ${problem}`),
    );
    expect(problems).toEqual([]);
  });

  function findProblems(document: Document, text: string): string[] {
    const files = extractPrograms(document).map(({ name }) => name);
    return parseCommands(text).flatMap(
      (words) => checkCommand(words, dirname(document.path), files) ?? [],
    );
  }
});

describe('checkCommand', () => {
  it.each([
    ['npm run simulate -- --seeds 5', undefined],
    ['npm run dance', 'unknown script dance in .'],
    ['npm install evertoken ioredis', undefined],
    ['npm install left-pad', 'left-pad is not installed'],
    ['npm start -w examples/fastify', undefined],
    ['npm start -w examples/koa', 'unknown script start in examples/koa'],
    ['evertoken keys create billing --allow x', undefined],
    ['evertoken keys destroy', 'unknown command evertoken keys destroy'],
    ['evertoken serve --fast', 'evertoken serve: unknown option --fast'],
    ['evertoken sandbox --port 4040 --set a=b', undefined],
    ['npx @evertoken/zoom-sandbox --users 7 --speed 9', 'zoom-sandbox: unknown option --speed'],
    ['node packages/gateway/dist/cli/main.js', undefined],
    ['node packages/gateway/dist/main.js', 'packages/gateway/dist/main.js does not exist'],
    ['docker compose --profile monitoring up', undefined],
    ['docker compose --profile moon up', 'compose.yaml: unknown profile moon'],
    ['kubectl apply -k deploy/nomad', 'deploy/nomad does not exist'],
    ['cp .env.sample .env', '.env.sample does not exist'],
    ['sudo reboot', 'unknown program sudo'],
  ])('%s', (text, problem) => {
    const [words = []] = parseCommands(text);
    expect(checkCommand(words, '.')).toBe(problem);
  });
});

describe('parseCommands', () => {
  it.each([
    ['a b # c\nd', [['a', 'b'], ['d']]],
    ['a \\\n  b', [['a', 'b']]],
    ['A=1 B="2 3" c > d 2', [['c', '2']]],
    [`a 'b c' "d # e" f#g ''`, [['a', 'b c', 'd # e', 'f#g', '']]],
    ['a && b | c; d', [['a'], ['b'], ['c'], ['d']]],
    ['T=$(a b | c) ; d', [['a', 'b'], ['c'], ['d']]],
    ['', []],
  ])('%j', (text, commands) => {
    expect(parseCommands(text)).toEqual(commands);
  });
});

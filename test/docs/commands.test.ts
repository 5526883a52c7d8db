import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCommand } from './commands.ts';
import { documents } from './documents.ts';
import { parseCommands } from './shell-words.ts';

describe('the commands of the documentation', () => {
  const blocks = documents.flatMap(({ path, blocks }) =>
    blocks
      .filter(({ language }) => language === 'sh' || language === 'bash')
      .map(({ text, line }) => ({ place: `${path}:${line}`, folder: dirname(path), text })),
  );

  it('name what is there', () => {
    expect(blocks.length).toBeGreaterThan(20);
    const problems = blocks.flatMap(({ place, folder, text }) =>
      parseCommands(text).flatMap((words) => {
        const problem = checkCommand(words, folder);
        return problem === undefined ? [] : [`${place}: ${problem}`];
      }),
    );
    expect(problems).toEqual([]);
  });
});

describe('problemWith', () => {
  it.each([
    ['npm run simulate -- --seeds 5', undefined],
    ['npm run dance', 'there is no script dance in .'],
    ['npm install evertoken ioredis', undefined],
    ['npm install left-pad', 'there is no package left-pad here'],
    ['npm start -w examples/fastify', undefined],
    ['npm start -w examples/koa', 'there is no script start in examples/koa'],
    ['evertoken keys create billing --allow x', undefined],
    ['evertoken keys destroy', 'there is no evertoken keys destroy'],
    ['evertoken serve --fast', 'evertoken serve has no --fast'],
    ['evertoken sandbox --port 4040 --set a=b', undefined],
    ['npx @evertoken/zoom-sandbox --users 7 --speed 9', 'the sandbox has no --speed'],
    ['node packages/gateway/dist/cli/main.js', undefined],
    ['node packages/gateway/dist/main.js', 'there is no packages/gateway/dist/main.js'],
    ['docker compose --profile monitoring up', undefined],
    ['docker compose --profile moon up', 'compose.yaml has no profile moon'],
    ['kubectl apply -k deploy/nomad', 'there is no deploy/nomad'],
    ['cp .env.sample .env', 'there is no .env.sample'],
    ['sudo reboot', 'nobody knows the program sudo'],
  ])('%s', (text, problem) => {
    const [words = []] = parseCommands(text);
    expect(checkCommand(words, '.')).toBe(problem);
  });
});

describe('commandsIn', () => {
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

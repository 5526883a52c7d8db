import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../../../..');

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly items?: readonly unknown[] };
  readonly result?: unknown;
}

/** Starts TypeScript's language server. @returns a function that sends a message and returns the response */
function startLanguageServer(): (method: string, params: unknown, id?: number) => Promise<unknown> {
  const server = spawn(join(root, 'node_modules/.bin/tsc'), ['--lsp', '--stdio'], { cwd: here });
  onTestFinished(() => void server.kill());
  const pending = new Map<number, (result: unknown) => void>();
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  let received = Buffer.alloc(0);
  server.stdout.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const head = received.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(received.toString('latin1'))?.[1]);
      if (head < 0 || received.length < head + 4 + length) return;
      const text = received.subarray(head + 4, head + 4 + length).toString();
      received = received.subarray(head + 4 + length);
      const { id, method, params, result } = JSON.parse(text) as Message;
      if (id === undefined) continue;
      if (method === undefined) pending.get(id)?.(result);
      else send({ id, result: params?.items?.map(() => null) ?? null });
    }
  });
  return (method, params, id) => {
    send({ method, params, ...(id !== undefined && { id }) });
    return id === undefined
      ? Promise.resolve(undefined)
      : new Promise((resolve) => pending.set(id, resolve));
  };
}

it('completes the endpoints of all imported products', async () => {
  const folder = await mkdtemp(join(here, 'completion-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const head = [
    "import type { ZoomClient } from '@evertoken/zoom-client';",
    "import type {} from '@evertoken/zoom-client/products/phone';",
    'declare const zoom: ZoomClient;',
  ];
  const lines = ["zoom.request('GET /pho", "zoom.paginate('GET /pho", "zoom.request('GET /web"];
  const text = [...head, ...lines.map((line) => `${line}');`), ''].join('\n');
  const file = join(folder, 'edited.ts');
  await writeFile(file, text);
  const config = { extends: join(root, 'tsconfig.test.json'), include: ['*.ts'] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));

  const send = startLanguageServer();
  const uri = pathToFileURL(file).href;
  const rootUri = pathToFileURL(folder).href;
  await send('initialize', { processId: process.pid, rootUri, capabilities: {} }, 1);
  await send('initialized', {});
  const textDocument = { uri, languageId: 'typescript', version: 1, text };
  await send('textDocument/didOpen', { textDocument });
  const complete = async (index: number): Promise<string[]> => {
    const position = { line: head.length + index, character: lines[index]!.length };
    const params = { textDocument: { uri }, position };
    const found = (await send('textDocument/completion', params, 10 + index)) as {
      items: { label: string }[];
    };
    return found.items.map(({ label }) => label);
  };

  const endpoints = await complete(0);
  expect(endpoints.filter((name) => name.startsWith('GET /phone/')).length).toBeGreaterThan(140);
  expect(endpoints).toContain('POST /phone/sites');
  expect(endpoints).not.toContain('GET /rooms');
  const lists = await complete(1);
  expect(lists).toContain('GET /phone/sites');
  expect(lists).not.toContain('POST /phone/sites');
  expect(await complete(2)).toContain('GET /webinars/{webinarId}');
});

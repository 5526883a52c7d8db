// The servers of the side-by-side measurement, each in a process of its own.
import { createServer } from 'node:http';

/** `node:http` and nothing else: reads the body if there is one, answers the same bytes to everything. */
async function startBare(body) {
  const server = createServer((request, response) => {
    const answer = () => {
      response.writeHead(200, {
        'Content-Type': 'application/json',
        'Content-Length': bytes.length,
      });
      response.end(body);
    };
    if (request.method === 'GET') return answer();
    request.resume();
    request.on('end', answer);
  });
  const bytes = Buffer.from(body);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: server.address().port };
}

async function startSandbox(options) {
  const { createSandbox } = await import('../dist/index.js');
  const sandbox = await createSandbox(options);
  return { port: Number(new URL(sandbox.url).port) };
}

process.on('message', (message) => void answer(message));

async function answer({ start, value }) {
  if (start === 'cpu') {
    const { user, system } = process.cpuUsage();
    process.send({ cpuMicros: user + system, rss: process.memoryUsage().rss });
    return;
  }
  process.send(start === 'bare' ? await startBare(value) : await startSandbox(value));
}

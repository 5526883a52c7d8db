// The servers of the throughput benchmark, each in a separate process.
import { createServer } from 'node:http';

/** Starts a plain `node:http` server that reads the body and always sends the same response. */
async function startBare(body) {
  const server = createServer((request, response) => {
    const respond = () => {
      response.writeHead(200, {
        'Content-Type': 'application/json',
        'Content-Length': bytes.length,
      });
      response.end(body);
    };
    if (request.method === 'GET') return respond();
    request.resume();
    request.on('end', respond);
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

process.on('message', (message) => void handleMessage(message));

async function handleMessage({ start, value }) {
  if (start === 'cpu') {
    const { user, system } = process.cpuUsage();
    process.send({ cpuMicros: user + system, rss: process.memoryUsage().rss });
    return;
  }
  process.send(start === 'bare' ? await startBare(value) : await startSandbox(value));
}

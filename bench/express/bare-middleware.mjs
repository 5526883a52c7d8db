// Calls a middleware half a million times without an app, with 64 concurrent requests as in the comparison, and prints the
// CPU time of one call in ns.
import { printCpuNanos } from '../cpu-time.mjs';
import { middlewares } from './middlewares.mjs';

const REQUESTS = 500_000;
const CONCURRENCY = 64;

const middleware = await middlewares[process.env.MIDDLEWARE]();

await printCpuNanos(REQUESTS, REQUESTS / 5, async (times) => {
  for (let calls = 0; calls < times; calls += CONCURRENCY) {
    await Promise.all(Array.from({ length: CONCURRENCY }, callOnce));
  }
});

function callOnce() {
  return new Promise((resolve) => middleware({}, {}, resolve));
}

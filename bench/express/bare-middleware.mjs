// Passes half a million requests through a middleware without an app around it, 64 at once, as they come
// in the comparison, and prints the CPU time of one in ns.
import { printCpuNanos } from '../cpu-time.mjs';
import { middlewares } from './middlewares.mjs';

const REQUESTS = 500_000;
const AT_ONCE = 64;

const middleware = await middlewares[process.env.MIDDLEWARE]();

await printCpuNanos(REQUESTS, REQUESTS / 5, async (times) => {
  for (let passed = 0; passed < times; passed += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, passOne));
  }
});

function passOne() {
  return new Promise((resolve) => middleware({}, {}, resolve));
}

declare module 'redis3' {
  import type { EventEmitter } from 'node:events';

  interface RedisClient3 extends EventEmitter {
    multi(): object;
  }

  export function createClient(options: {
    port: number;
    retry_strategy: () => undefined;
  }): RedisClient3;
}

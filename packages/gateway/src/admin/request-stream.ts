import type { ServerResponse } from 'node:http';
import type {
  RequestEntry,
  RequestFilter,
  RequestHistory,
} from '../observability/request-history.ts';
import { Subscribers, formatEvent, type Subscriber } from './subscribers.ts';

const POLL_INTERVAL_MS = 500;

/** A subscriber with what it wants to see, and the last request that it has been considered for. */
interface Follower extends Subscriber {
  readonly filter: RequestFilter;
  lastId: number;
}

/**
 * Sends requests to subscribers as server-sent events named `requests`: the last ones on subscription, then new
 * ones, twice per second, of which each account has at most 500.
 */
export class RequestStream {
  readonly #history: RequestHistory;
  readonly #followers = new Subscribers<Follower>(() => this.#poll(), POLL_INTERVAL_MS);

  constructor(history: RequestHistory) {
    this.#history = history;
  }

  /** Whether the limit of 20 subscribers is reached. */
  get isFull(): boolean {
    return this.#followers.isFull;
  }

  /**
   * Adds a subscriber until its connection closes.
   *
   * @param response a response whose headers have not been sent
   * @param filter its limit is that of the first event
   * @param mayRead asked before each event: a reload may change the admin key
   */
  subscribe(response: ServerResponse, filter: RequestFilter, mayRead: () => boolean): void {
    const { lastId } = this.#history;
    this.#followers.add(response, { mayRead, filter: { ...filter, limit: Infinity }, lastId });
    this.#followers.start(response, format(this.#history.read(filter)));
  }

  /** Ends the responses of all subscribers. */
  close(): void {
    this.#followers.close();
  }

  #poll(): void {
    const { lastId } = this.#history;
    this.#followers.send((follower) => {
      const requests = this.#history.read(follower.filter, follower.lastId);
      follower.lastId = lastId;
      return requests.length === 0 ? '' : format(requests);
    });
  }
}

function format(requests: readonly RequestEntry[]): string {
  return formatEvent('requests', JSON.stringify({ requests }));
}

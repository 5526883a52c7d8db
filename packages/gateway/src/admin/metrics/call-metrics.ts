import type { ZoomEndpoint } from '@evertoken/zoom-client/endpoints';
import { unknownEndpoint } from '@evertoken/zoom-client/endpoints';
import type { Registry } from 'prom-client';
import {
  METHODS,
  OUTCOMES,
  countIn,
  type AccountCounts,
  type CallCounts,
} from '../../traffic/call-counts.ts';
import { registerCounter, registerDurations } from './series.ts';

/** Registers what is counted of calls. */
export function registerCallMetrics(registry: Registry, counts: CallCounts): void {
  registerRequests(registry, counts);
  registerTimes(registry, counts);
  registerTroubles(registry, counts);
}

function registerRequests(registry: Registry, counts: CallCounts): void {
  registerCounter(registry, {
    name: 'evertoken_requests_total',
    help: 'Requests below /api/ that have ended, by what their caller was told; gone: it went away before.',
    labels: ['account', 'caller', 'method', 'endpoint', 'status'],
    *read() {
      for (const { name: account, callers } of counts.accounts) {
        for (const { name: caller, endpoints } of callers.values()) {
          for (const [endpoint, cells] of endpoints) {
            const labels = { account, caller, endpoint: templateOf(endpoint) };
            yield* requestsIn(cells, labels);
          }
        }
      }
    },
  });
  registerCounter(registry, {
    name: 'evertoken_sends_total',
    help: 'Requests that were sent to the API, those that were sent again included.',
    labels: ['account'],
    read: () => Array.from(counts.accounts, ({ name, sends }) => [{ account: name }, sends]),
  });
}

function* requestsIn(
  cells: Float64Array,
  labels: Readonly<Record<string, string>>,
): Iterable<[Record<string, string>, number]> {
  for (const [method, name] of METHODS.entries()) {
    for (const [outcome, status] of OUTCOMES.entries()) {
      const count = countIn(cells, method, outcome);
      if (count > 0) yield [{ ...labels, method: name, status }, count];
    }
  }
}

function registerTimes(registry: Registry, counts: CallCounts): void {
  registerDurations(registry, {
    name: 'evertoken_request_duration_seconds',
    help: 'From the head of a request to the end of its answer, as the caller sees it.',
    labels: ['account', 'caller'],
    *read() {
      for (const { name: account, callers } of counts.accounts) {
        for (const { name: caller, durations } of callers.values()) {
          yield [{ account, caller }, durations];
        }
      }
    },
  });
  registerDurations(registry, {
    name: 'evertoken_upstream_duration_seconds',
    help: 'How long a request waited for the head of the API’s answer, all its sends together.',
    labels: ['account', 'method', 'endpoint'],
    *read() {
      for (const { name: account, upstream } of counts.accounts) {
        for (const [endpoint, durations] of upstream) {
          const labels = { account, method: methodOf(endpoint), endpoint: templateOf(endpoint) };
          yield [labels, durations];
        }
      }
    },
  });
  registerDurations(registry, {
    name: 'evertoken_queue_wait_seconds',
    help: 'How long a request waited for its turn within the rate limits; only those that had to wait.',
    labels: ['account'],
    read: () => Array.from(counts.accounts, ({ name, queued }) => [{ account: name }, queued]),
  });
}

function registerTroubles(registry: Registry, counts: CallCounts): void {
  registerCounter(registry, {
    name: 'evertoken_retries_total',
    help: 'Requests that were sent again, by the reason.',
    labels: ['account', 'cause'],
    read: () => entries(counts, 'cause', ({ retries }) => retries),
  });
  registerCounter(registry, {
    name: 'evertoken_failures_total',
    help: 'Answers of the gateway’s own in place of the API’s, by their code.',
    labels: ['account', 'code'],
    read: () => entries(counts, 'code', ({ failures }) => failures),
  });
  registerCounter(registry, {
    name: 'evertoken_api_errors_total',
    help: 'Errors of the API that reached the caller: dead token, missing scope, rate limit or a server error.',
    labels: ['account', 'error'],
    read: () => entries(counts, 'error', ({ apiErrors }) => apiErrors),
  });
  registerCounter(registry, {
    name: 'evertoken_incomplete_answers_total',
    help: 'Answers that broke off after their head: the API or the caller went away.',
    labels: ['account'],
    read: () =>
      Array.from(counts.accounts, ({ name, incomplete }) => [{ account: name }, incomplete]),
  });
}

function* entries(
  counts: CallCounts,
  label: string,
  mapOf: (account: AccountCounts) => ReadonlyMap<string, number>,
): Iterable<[Record<string, string>, number]> {
  for (const account of counts.accounts) {
    for (const [key, count] of mapOf(account))
      yield [{ account: account.name, [label]: key }, count];
  }
}

/** `/users/{userId}`: the path as the API's reference writes it; `other` for what is not in the table. */
function templateOf(endpoint: ZoomEndpoint): string {
  return endpoint === unknownEndpoint
    ? 'other'
    : endpoint.name.slice(endpoint.name.indexOf(' ') + 1);
}

function methodOf(endpoint: ZoomEndpoint): string {
  return endpoint === unknownEndpoint
    ? 'other'
    : endpoint.name.slice(0, endpoint.name.indexOf(' '));
}

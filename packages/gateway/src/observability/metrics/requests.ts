import type { ZoomEndpoint } from '@evertoken/zoom-client/endpoints';
import { unknownEndpoint } from '@evertoken/zoom-client/endpoints';
import type { Registry } from 'prom-client';
import {
  METHODS,
  REQUEST_OUTCOMES,
  getCount,
  type AccountMetrics,
  type RequestMetrics,
} from '../request-metrics.ts';
import { registerCounter, registerHistogram } from './callback-metrics.ts';

/** Registers what is counted of calls. */
export function registerRequestMetrics(registry: Registry, metrics: RequestMetrics): void {
  registerRequests(registry, metrics);
  registerLatencies(registry, metrics);
  registerErrors(registry, metrics);
}

function registerRequests(registry: Registry, metrics: RequestMetrics): void {
  registerCounter(registry, {
    name: 'evertoken_requests_total',
    help: 'Requests below /api/ that have ended, by what their caller was told; gone: it went away before.',
    labels: ['account', 'caller', 'method', 'endpoint', 'status'],
    *collect() {
      for (const { name: account, callers } of metrics.accounts) {
        for (const { name: caller, endpoints } of callers.values()) {
          for (const [endpoint, cells] of endpoints) {
            const labels = { account, caller, endpoint: getPathTemplate(endpoint) };
            yield* listRequests(cells, labels);
          }
        }
      }
    },
  });
  registerCounter(registry, {
    name: 'evertoken_upstream_requests_total',
    help: 'Requests that were sent to the API, those that were sent again included.',
    labels: ['account'],
    collect: () =>
      Array.from(metrics.accounts, ({ name, upstreamRequests }) => [
        { account: name },
        upstreamRequests,
      ]),
  });
}

function* listRequests(
  cells: Float64Array,
  labels: Readonly<Record<string, string>>,
): Iterable<[Record<string, string>, number]> {
  for (const [method, name] of METHODS.entries()) {
    for (const [outcome, status] of REQUEST_OUTCOMES.entries()) {
      const count = getCount(cells, method, outcome);
      if (count > 0) yield [{ ...labels, method: name, status }, count];
    }
  }
}

function registerLatencies(registry: Registry, metrics: RequestMetrics): void {
  registerHistogram(registry, {
    name: 'evertoken_request_duration_seconds',
    help: 'From the head of a request to the end of its answer, as the caller sees it.',
    labels: ['account', 'caller'],
    *collect() {
      for (const { name: account, callers } of metrics.accounts) {
        for (const { name: caller, durations } of callers.values()) {
          yield [{ account, caller }, durations];
        }
      }
    },
  });
  registerHistogram(registry, {
    name: 'evertoken_upstream_duration_seconds',
    help: 'How long a request waited for the head of the API’s answer, all its sends together.',
    labels: ['account', 'method', 'endpoint'],
    *collect() {
      for (const { name: account, upstreamDurations } of metrics.accounts) {
        for (const [endpoint, durations] of upstreamDurations) {
          const labels = {
            account,
            method: getMethod(endpoint),
            endpoint: getPathTemplate(endpoint),
          };
          yield [labels, durations];
        }
      }
    },
  });
  registerHistogram(registry, {
    name: 'evertoken_queue_wait_seconds',
    help: 'How long a request waited for its turn within the rate limits; only those that had to wait.',
    labels: ['account'],
    collect: () =>
      Array.from(metrics.accounts, ({ name, queueTimes }) => [{ account: name }, queueTimes]),
  });
}

function registerErrors(registry: Registry, metrics: RequestMetrics): void {
  registerCounter(registry, {
    name: 'evertoken_retries_total',
    help: 'Requests that were sent again, by the reason.',
    labels: ['account', 'cause'],
    collect: () => listByKey(metrics, 'cause', ({ retries }) => retries),
  });
  registerCounter(registry, {
    name: 'evertoken_error_responses_total',
    help: 'Answers of the gateway’s own in place of the API’s, by their code.',
    labels: ['account', 'code'],
    collect: () => listByKey(metrics, 'code', ({ errorResponses }) => errorResponses),
  });
  registerCounter(registry, {
    name: 'evertoken_api_errors_total',
    help: 'Errors of the API that reached the caller: dead token, missing scope, rate limit or a server error.',
    labels: ['account', 'error'],
    collect: () => listByKey(metrics, 'error', ({ apiErrors }) => apiErrors),
  });
  registerCounter(registry, {
    name: 'evertoken_truncated_responses_total',
    help: 'Answers that broke off after their head: the API or the caller went away.',
    labels: ['account'],
    collect: () =>
      Array.from(metrics.accounts, ({ name, truncated }) => [{ account: name }, truncated]),
  });
}

function* listByKey(
  metrics: RequestMetrics,
  label: string,
  getMap: (account: AccountMetrics) => ReadonlyMap<string, number>,
): Iterable<[Record<string, string>, number]> {
  for (const account of metrics.accounts) {
    for (const [key, count] of getMap(account))
      yield [{ account: account.name, [label]: key }, count];
  }
}

/** `/users/{userId}`: the path as the API's reference writes it; `other` for what is not in the table. */
function getPathTemplate(endpoint: ZoomEndpoint): string {
  return endpoint === unknownEndpoint
    ? 'other'
    : endpoint.name.slice(endpoint.name.indexOf(' ') + 1);
}

function getMethod(endpoint: ZoomEndpoint): string {
  return endpoint === unknownEndpoint
    ? 'other'
    : endpoint.name.slice(0, endpoint.name.indexOf(' '));
}

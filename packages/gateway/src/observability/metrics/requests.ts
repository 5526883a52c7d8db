import { unknownEndpoint, type ZoomEndpoint } from '@evertoken/zoom-client/endpoints';
import type { Registry } from 'prom-client';
import {
  REQUEST_OUTCOMES,
  type AccountMetrics,
  type Method,
  type RequestMetrics,
} from '../request-metrics.ts';
import { registerCounter, registerHistogram } from './callback-metrics.ts';

/** Registers the metrics of proxy requests. */
export function registerRequestMetrics(registry: Registry, metrics: RequestMetrics): void {
  registerRequests(registry, metrics);
  registerLatencies(registry, metrics);
  registerErrors(registry, metrics);
}

function registerRequests(registry: Registry, metrics: RequestMetrics): void {
  registerCounter(registry, {
    name: 'evertoken_requests_total',
    help: 'Completed proxy requests by status; client_closed if the client disconnected before the response.',
    labels: ['account', 'caller', 'method', 'endpoint', 'status'],
    *collect() {
      for (const { name: account, callers } of metrics.accounts) {
        for (const { name: caller, requests } of callers.values()) {
          for (const [operation, counts] of requests) {
            yield* listRequests(counts, { account, caller, ...toLabels(operation) });
          }
        }
      }
    },
  });
  registerCounter(registry, {
    name: 'evertoken_upstream_requests_total',
    help: 'Requests sent to the API, retries included.',
    labels: ['account'],
    collect: () =>
      Array.from(metrics.accounts, ({ name, upstreamRequests }) => [
        { account: name },
        upstreamRequests,
      ]),
  });
}

function* listRequests(
  counts: readonly number[],
  labels: Readonly<Record<string, string>>,
): Iterable<[Record<string, string>, number]> {
  for (const [outcome, status] of REQUEST_OUTCOMES.entries()) {
    const count = counts[outcome]!;
    if (count > 0) yield [{ ...labels, status }, count];
  }
}

function registerLatencies(registry: Registry, metrics: RequestMetrics): void {
  registerHistogram(registry, {
    name: 'evertoken_request_duration_seconds',
    help: 'Time from the request headers to the end of the response, as seen by the caller.',
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
    help: 'Time to the response headers of the API, summed over all attempts of a request.',
    labels: ['account', 'method', 'endpoint'],
    *collect() {
      for (const { name: account, upstreamDurations } of metrics.accounts) {
        for (const [endpoint, durations] of upstreamDurations) {
          yield [{ account, ...toLabels(endpoint) }, durations];
        }
      }
    },
  });
  registerHistogram(registry, {
    name: 'evertoken_queue_wait_seconds',
    help: 'Time spent waiting for a rate-limit slot; only requests that had to wait.',
    labels: ['account'],
    collect: () =>
      Array.from(metrics.accounts, ({ name, queueTimes }) => [{ account: name }, queueTimes]),
  });
}

function registerErrors(registry: Registry, metrics: RequestMetrics): void {
  registerCounter(registry, {
    name: 'evertoken_retries_total',
    help: 'Retries by cause.',
    labels: ['account', 'cause'],
    collect: () => listByKey(metrics, 'cause', ({ retries }) => retries),
  });
  registerCounter(registry, {
    name: 'evertoken_error_responses_total',
    help: 'Error responses of the gateway itself, by code.',
    labels: ['account', 'code'],
    collect: () => listByKey(metrics, 'code', ({ errorResponses }) => errorResponses),
  });
  registerCounter(registry, {
    name: 'evertoken_api_errors_total',
    help: 'Error responses of the API that reached the caller, by class.',
    labels: ['account', 'error'],
    collect: () => listByKey(metrics, 'error', ({ apiErrors }) => apiErrors),
  });
  registerCounter(registry, {
    name: 'evertoken_truncated_responses_total',
    help: 'Responses that were cut off because the API or the client disconnected.',
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
    for (const [key, count] of getMap(account)) {
      yield [{ account: account.name, [label]: key }, count];
    }
  }
}

/** The method and the path as in the API reference, such as `/users/{userId}`; `other` if it is not in the endpoint table. */
function toLabels(operation: ZoomEndpoint | Method): { method: string; endpoint: string } {
  if (typeof operation === 'string') return { method: operation, endpoint: 'other' };
  if (operation === unknownEndpoint) return { method: 'other', endpoint: 'other' };
  const [method = '', endpoint = ''] = operation.name.split(' ');
  return { method, endpoint };
}

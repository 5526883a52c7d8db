import { getMissingScopes, readZoomErrorFields } from '@evertoken/zoom-client';
import { findEndpoint, unknownEndpoint, type ZoomEndpoint } from '@evertoken/zoom-client/endpoints';
import {
  readRateLimitInfo,
  type RateLimitInfo,
  type ZoomResponseHead,
} from '@evertoken/zoom-client/pacing';
import { readRetryAfter } from 'evertoken/internal';
import type { ProviderName } from '../config/schema.ts';
import { VERSIONED_PATH } from '../proxy/upstream-target.ts';

/** An error of an API, as far as the gateway understands it. */
export interface ApiErrorFields {
  /** The API's own error code. */
  readonly code: number | undefined;
  readonly reason: string | undefined;
  /** Scopes of which the app lacks one; undefined if that is not the error. */
  readonly missingScopes: readonly string[] | undefined;
}

/** What the gateway knows about the API of an account. */
export interface ApiRules {
  /** Names an endpoint, with its limits and its server. @param path with or without a query */
  findEndpoint(method: string, path: string): ZoomEndpoint;
  /** Reads the error in the start of a body. */
  readError(body: string, endpoint: ZoomEndpoint): ApiErrorFields;
  /** Reads the limit that a 429 reports; undefined for any other status. */
  readRateLimit(response: ZoomResponseHead): RateLimitInfo | undefined;
  /** Matches the requests whose path repeats the version of the API. */
  readonly versionedPath: RegExp;
  /** A path that every app may read, to see whether the API accepts a token. */
  readonly probePath: string;
}

/** Zoom's endpoints, error codes and rate limit headers. */
const zoomApi: ApiRules = {
  findEndpoint,
  readError(body, endpoint) {
    const { code, reason } = readZoomErrorFields(body);
    return { code, reason, missingScopes: getMissingScopes({ code, reason }, endpoint) };
  },
  readRateLimit: (response) => readRateLimitInfo(response, Date.now()),
  versionedPath: VERSIONED_PATH,
  probePath: '/users/me',
};

/** An API of which nothing is known but HTTP. */
const otherApi: ApiRules = {
  findEndpoint: () => unknownEndpoint,
  readError: () => ({ code: undefined, reason: undefined, missingScopes: undefined }),
  readRateLimit: readHttpRateLimit,
  versionedPath: /(?!)/,
  probePath: '/',
};

/** The rules of the API of each provider. */
export const API_RULES: Readonly<Record<ProviderName, ApiRules>> = {
  zoom: zoomApi,
  oauth: otherApi,
};

/** A rate limit of all requests. */
type AccountRateLimit = RateLimitInfo & { readonly kind: 'label' };

/** Reads a 429 of any API (RFC 6585, section 4): what it limits is not known. @returns undefined for any other status */
export function readHttpRateLimit({
  status,
  header,
}: ZoomResponseHead): AccountRateLimit | undefined {
  if (status !== 429) return undefined;
  const retryAfterMs = readRetryAfter(header('retry-after'), Date.now());
  return { kind: 'label', scope: 'second', label: undefined, limit: undefined, retryAfterMs };
}

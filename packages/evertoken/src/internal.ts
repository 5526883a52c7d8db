/**
 * Building blocks shared by the packages of this project. They may change in any release.
 *
 * @packageDocumentation
 */
export { MAX_ERROR_BODY_BYTES } from './adapters/send-with-token.ts';
export { BufferedResponse } from './adapters/buffered-response.ts';
export { systemClock, withTimeout, type TimeoutOptions } from './clock.ts';
export { findUnknownOptions, getErrorCode, isTokenError, TokenError } from './errors.ts';
export {
  hasDotSegment,
  isLoopbackHost,
  isNonceChallenge,
  readRetryAfter,
  readBounded,
  type BoundedBody,
  type ReadBoundedOptions,
} from './http.ts';
export { HOST_PATTERN } from './provider/allowed-hosts.ts';
export { resolveApiUrl } from './provider/token-provider.ts';
export { canShareIo } from './runtime.ts';
export { CircuitBreaker, type CircuitBreakerOptions } from './store/circuit-breaker.ts';

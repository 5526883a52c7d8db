/**
 * Building blocks shared by the packages of this project. They may change in any release.
 *
 * @packageDocumentation
 */
export {
  getErrorCode,
  isLoopbackHost,
  parseRetryAfter,
  readBounded,
  type BoundedBody,
  type ReadBoundedOptions,
} from './http.ts';
export { HOST_PATTERN } from './provider/allowed-hosts.ts';

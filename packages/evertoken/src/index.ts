export { sendWithToken, type SendOptions } from './adapters/send-with-token.ts';
export {
  AccessToken,
  type AccessTokenFields,
  Secret,
  type TokenPayload,
  type TokenType,
} from './access-token.ts';
export { systemClock, type Clock } from './clock.ts';
export { errorCodes, type ErrorCode, type ErrorKind } from './error-catalog.ts';
export { TokenError, isTokenError, type TokenErrorDetails } from './errors.ts';
export {
  noticeCodes,
  type NoticeCode,
  type TokenEvent,
  type TokenEventListener,
} from './events.ts';
export { identityKey } from './identity/identity-key.ts';
export type { TokenIdentity } from './identity/identity.ts';
export type { TokenManagerOptions } from './manager/options.ts';
export { createTokenManager } from './manager/token-manager.ts';
export type {
  RejectedToken,
  TokenManager,
  TokenRequest,
  TokenSource,
  TokenStatus,
} from './manager/token-source.ts';
export type {
  BoundRequest,
  MintedToken,
  TokenModel,
  TokenProvider,
  Verdict,
} from './provider/token-provider.ts';
export {
  encryptedStore,
  openRecord,
  type EncryptionKey,
  type OpenedRecord,
} from './store/encrypted-store.ts';
export { memoryStore } from './store/memory-store.ts';
export type {
  AcquireDecision,
  AcquireRequest,
  AcquireResult,
  Announcement,
  CommitResult,
  Cooldown,
  InheritedState,
  Lease,
  MintFailure,
  MintedRecord,
  Rejection,
  StoredPayload,
  StoredRecord,
  StoreView,
  TokenStore,
} from './store/token-store.ts';

import { isLoopbackHost } from '../http.ts';
import { Secret } from '../access-token.ts';
import type { TokenModel } from './token-provider.ts';

/** Validates an id or a secret. @returns the issues; none if it is valid */
export function validateText(name: string, value: unknown): string[] {
  const text = value instanceof Secret ? value.reveal() : value;
  if (typeof text !== 'string' || text === '') return [`${name} must be a non-empty string`];
  if (text !== text.trim()) return [`${name} must not begin or end with white space`];
  return [];
}

/** Validates the URL of a token endpoint or an API. @returns the issues; none if it is valid or undefined */
export function validateUrl(name: string, value: unknown, allowInsecure: boolean): string[] {
  const issue = value === undefined ? undefined : findUrlIssue(value, allowInsecure);
  return issue === undefined ? [] : [`${name} ${issue}`];
}

function findUrlIssue(value: unknown, allowInsecure: boolean): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value)) return 'must be an absolute URL';
  const url = new URL(value);
  if (url.username !== '' || url.password !== '') return 'must not hold credentials';
  if (/[?#]/.test(value)) return 'must not have a query or a fragment';
  if (url.protocol === 'https:') return undefined;
  if (url.protocol !== 'http:') return 'must start with https:';
  return allowInsecure || isLoopbackHost(url.hostname)
    ? undefined
    : 'must start with https: (http: is for loopback addresses, or with allowInsecureRequests)';
}

/** Validates a token model. @returns the issues; none if it is valid or undefined */
export function validateTokenModel(model: TokenModel | undefined): string[] {
  return isTokenModel(model) ? [] : ["tokenModel must be 'independent', 'single' or { capped: n }"];
}

function isTokenModel(model: TokenModel | undefined): boolean {
  if (typeof model === 'object')
    return Number.isInteger(model?.capped) && model.capped > 0 && Object.keys(model).length === 1;
  return model === undefined || model === 'independent' || model === 'single';
}

/**
 * The platform's `CryptoKey`. Node's types have it under no global name unless those of the DOM are
 * included.
 */
export type SigningKey = Parameters<typeof crypto.subtle.sign>[1];

const SIGNING_ALGORITHMS = ['ECDSA', 'Ed25519', 'EdDSA', 'RSA-PSS', 'RSASSA-PKCS1-v1_5'];
const MIN_RSA_BITS = 2048;

/** Validates a private key that signs JWTs (RFC 7518, section 3). @returns the issues; none if it is valid */
export function validatePrivateKey(name: string, key: unknown): string[] {
  if (!(key instanceof CryptoKey) || key.type !== 'private') {
    return [`${name} must be a private CryptoKey`];
  }
  const { algorithm, usages } = key;
  const issues: string[] = [];
  if (!usages.includes('sign')) issues.push(`${name} must be a key for signing`);
  if (!SIGNING_ALGORITHMS.includes(algorithm.name)) {
    issues.push(`${name} must be one of ${SIGNING_ALGORITHMS.join(', ')}`);
  }
  const bits = 'modulusLength' in algorithm ? Number(algorithm.modulusLength) : MIN_RSA_BITS;
  if (bits < MIN_RSA_BITS) {
    issues.push(`${name} must have a modulus of ${MIN_RSA_BITS} bits or more`);
  }
  return issues;
}

/** Validates a public key, which is part of each DPoP proof. @returns the issues; none if it is valid */
export function validatePublicKey(name: string, key: unknown): string[] {
  if (!(key instanceof CryptoKey) || key.type !== 'public') {
    return [`${name} must be a public CryptoKey`];
  }
  return key.extractable ? [] : [`${name} must be extractable`];
}

/** Wraps a secret that is given as text. */
export function toSecret(value: string | Secret): Secret {
  return value instanceof Secret ? value : new Secret(value);
}

/** Normalizes a base URL so that paths can be appended: without white space around it and trailing slashes. */
export function normalizeBaseUrl(text: string): string {
  return new URL(text).href.replace(/\/+$/, '');
}

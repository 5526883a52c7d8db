import { Secret } from '../secret.ts';
import type { TokenModel } from './token-provider.ts';

/** What is wrong with an id or a secret; none when nothing is. */
export function validateText(name: string, value: unknown): string[] {
  const text = value instanceof Secret ? value.reveal() : value;
  if (typeof text !== 'string' || text === '') return [`${name} must be a non-empty string`];
  if (text !== text.trim()) return [`${name} must not begin or end with white space`];
  return [];
}

/** What is wrong with the URL of a token endpoint or an API; none when nothing is, or there is no URL. */
export function validateUrl(name: string, value: unknown, allowInsecure: boolean): string[] {
  const problem = value === undefined ? undefined : findUrlIssue(value, allowInsecure);
  return problem === undefined ? [] : [`${name} ${problem}`];
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

function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** What is wrong with a token model; none when nothing is, or it is left to the default. */
export function validateTokenModel(model: TokenModel | undefined): string[] {
  return isTokenModel(model) ? [] : ["tokenModel must be 'independent', 'single' or { capped: n }"];
}

function isTokenModel(model: TokenModel | undefined): boolean {
  if (typeof model === 'object') return Number.isInteger(model?.capped) && model.capped > 0;
  return model === undefined || model === 'independent' || model === 'single';
}

/** A secret of either form. */
export function toSecret(value: string | Secret): Secret {
  return value instanceof Secret ? value : new Secret(value);
}

/** A URL as paths are appended to it: without white space around it and slashes at its end. */
export function normalizeBaseUrl(text: string): string {
  return new URL(text).href.replace(/\/+$/, '');
}

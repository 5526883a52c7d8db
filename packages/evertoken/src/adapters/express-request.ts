import type { AccessToken } from '../access-token.ts';
import type { Upstream } from './upstream.ts';

/** Request options with the token, for axios and similar clients: `axios.get(url, req.headerConfig)`. */
export interface HeaderConfig {
  headers: { Authorization: string };
}

/** What `tokenCheck` attached to a request. */
interface RequestState {
  readonly token: AccessToken;
  readonly upstream: Upstream;
  headerConfig?: HeaderConfig;
}

/** The part of Express's request (4 and 5) that is used here. */
interface ExpressRequest {
  readonly res?: object;
}

/** The state by response: a proxy of the request leads to the same response. */
const requestStates = new WeakMap<object, RequestState>();
/** Prototypes of requests that have the accessors, or inherit them. */
const preparedPrototypes = new WeakSet<object>();

/** The properties of a request. Assigning one gives the request its own property. */
const accessors: PropertyDescriptorMap & ThisType<ExpressRequest> = {
  upstream: {
    configurable: true,
    get() {
      return getState(this)?.upstream;
    },
    set(value) {
      defineHidden(this, 'upstream', value);
    },
  },
  headerConfig: {
    configurable: true,
    get() {
      const state = getState(this);
      return state && (state.headerConfig ??= createHeaderConfig(state.token));
    },
    set(value) {
      defineHidden(this, 'headerConfig', value);
    },
  },
};

const PROPERTY_NAMES = Object.keys(accessors);

/**
 * Sets `upstream` and `headerConfig` of a request. Both are hidden from loggers that print the request.
 *
 * They are accessors on `app.request`, the prototype of all requests of an Express app, and their values are
 * kept in a `WeakMap`. Properties of the request itself would cost about 4 % of the CPU time of an empty
 * app: Express changes the prototype of each request, and V8 then creates a new hidden class for each
 * property that is added. A request gets its own properties only if the accessors are not possible: in
 * frameworks without such a prototype, and if the app or the request has properties of these names.
 */
export function attachUpstream(request: object, token: AccessToken, upstream: Upstream): void {
  const { res } = request as ExpressRequest;
  if (res !== undefined && inheritsAccessors(request)) {
    requestStates.set(res, { token, upstream });
    return;
  }
  defineHidden(request, 'headerConfig', createHeaderConfig(token));
  defineHidden(request, 'upstream', upstream);
}

function getState({ res }: ExpressRequest): RequestState | undefined {
  return res && requestStates.get(res);
}

/** Whether the request gets its properties from the accessors. They are defined for the first request of an app. */
function inheritsAccessors(request: object): boolean {
  const prototype = getPrototype(request);
  if (prototype === null) return false;
  if (!preparedPrototypes.has(prototype) && !defineAccessors(prototype)) return false;
  return !PROPERTY_NAMES.some((name) => Object.hasOwn(request, name));
}

/** @returns false if the prototype is not from Express, or the app has properties of these names */
function defineAccessors(prototype: object): boolean {
  const appRequest = findAppRequest(prototype);
  if (appRequest === undefined) return false;
  if (!preparedPrototypes.has(appRequest)) {
    if (PROPERTY_NAMES.some((name) => name in prototype)) return false;
    Object.defineProperties(appRequest, accessors);
  }
  preparedPrototypes.add(appRequest).add(prototype);
  return true;
}

/** The `app.request` of the outermost app. Those of mounted apps inherit from it, and a request moves between them. */
function findAppRequest(prototype: object | null): object | undefined {
  if (prototype === null || !Object.hasOwn(prototype, 'app')) return undefined;
  return findAppRequest(getPrototype(prototype)) ?? prototype;
}

function getPrototype(value: object): object | null {
  return Object.getPrototypeOf(value) as object | null;
}

/** The header is read on use: a token bound to a key has none, and `upstream.fetch` does not need it. */
function createHeaderConfig(token: AccessToken): HeaderConfig {
  const headers = {
    get Authorization(): string {
      return token.authorization();
    },
  };
  return { headers };
}

/** Not enumerable, so that a logger that prints the request does not print the token. */
function defineHidden(request: object, name: string, value: unknown): void {
  Object.defineProperty(request, name, {
    value,
    writable: true,
    configurable: true,
    enumerable: false,
  });
}

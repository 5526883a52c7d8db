import type { AccessToken } from '../access-token.ts';
import type { Upstream } from './upstream.ts';

/** Request options with the token in them, for axios and the like. */
export interface HeaderConfig {
  headers: { Authorization: string };
}

/** What a request has that was let pass. */
interface RequestState {
  readonly token: AccessToken;
  readonly upstream: Upstream;
  headerConfig?: HeaderConfig;
}

/** What is used of a request of Express 4 or 5. */
interface ExpressRequest {
  readonly res?: object;
}

/** By response, which is found from a proxy of the request as well. */
const requestStates = new WeakMap<object, RequestState>();
/** Prototypes of requests that have the accessors, or inherit them. */
const preparedPrototypes = new WeakSet<object>();

const accessors: PropertyDescriptorMap & ThisType<ExpressRequest> = {
  upstream: {
    configurable: true,
    get() {
      return getRequestState(this)?.upstream;
    },
    set(value) {
      defineHidden(this, 'upstream', value);
    },
  },
  headerConfig: {
    configurable: true,
    get() {
      const pass = getRequestState(this);
      return pass && (pass.headerConfig ??= createHeaderConfig(pass.token));
    },
    set(value) {
      defineHidden(this, 'headerConfig', value);
    },
  },
};

const ACCESSOR_NAMES = Object.keys(accessors);

/**
 * Gives a request its `upstream` and `headerConfig`, where a logger that prints it does not see them.
 *
 * Express sets the prototype of each request, and from then on V8 makes a new hidden class for every
 * property that is added: microseconds, which is more than all the rest of letting it pass. So the two are
 * accessors on the app's prototype of requests, and a request gets properties of its own only where that
 * cannot be.
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

function getRequestState({ res }: ExpressRequest): RequestState | undefined {
  return res && requestStates.get(res);
}

function inheritsAccessors(request: object): boolean {
  const prototype = getPrototype(request);
  if (prototype === null || (!preparedPrototypes.has(prototype) && !defineAccessors(prototype)))
    return false;
  return !ACCESSOR_NAMES.some((name) => Object.hasOwn(request, name));
}

/** False for requests of something else than Express, and where an app has properties of these names itself. */
function defineAccessors(prototype: object): boolean {
  const root = findAppPrototype(prototype);
  if (root === undefined) return false;
  if (!preparedPrototypes.has(root)) {
    if (ACCESSOR_NAMES.some((name) => name in prototype)) return false;
    Object.defineProperties(root, accessors);
  }
  preparedPrototypes.add(root).add(prototype);
  return true;
}

/** The `app.request` of the outermost app, from which those of mounted apps inherit: a request may leave these. */
function findAppPrototype(prototype: object | null): object | undefined {
  if (prototype === null || !Object.hasOwn(prototype, 'app')) return undefined;
  return findAppPrototype(getPrototype(prototype)) ?? prototype;
}

function getPrototype(value: object): object | null {
  return Object.getPrototypeOf(value) as object | null;
}

/** Read when it is used: a token that is bound to a key has no such header, and `upstream.fetch` needs none. */
function createHeaderConfig(token: AccessToken): HeaderConfig {
  const headers = {
    get Authorization(): string {
      return token.authorization();
    },
  };
  return { headers };
}

/** Not enumerable: a logger that prints the request must not print the token. */
function defineHidden(request: object, name: string, value: unknown): void {
  Object.defineProperty(request, name, {
    value,
    writable: true,
    configurable: true,
    enumerable: false,
  });
}

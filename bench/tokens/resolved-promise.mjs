// The baseline: the same resolved promise.
export function create() {
  const promise = Promise.resolve('token');
  return () => promise;
}

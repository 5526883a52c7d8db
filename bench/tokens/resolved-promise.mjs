// The floor: the same resolved promise, again and again.
export function create() {
  const promise = Promise.resolve('token');
  return () => promise;
}

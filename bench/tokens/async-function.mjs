// An async function with nothing in it.
export function create() {
  return async () => 'token';
}

// An async function that returns a constant.
export function create() {
  return async () => 'token';
}

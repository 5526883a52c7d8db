// NODE_OPTIONS=--experimental-vm-modules npx jest --testMatch '**/jest.example.mjs'
import { createSandbox } from '@evertoken/zoom-sandbox';
import { connectToZoom } from './zoom.mjs';

let sandbox;
beforeEach(async () => {
  sandbox = await createSandbox({ users: 10 });
});
afterEach(() => sandbox.close());

test('lists users page by page', async () => {
  const zoom = await connectToZoom({ ...sandbox, ...sandbox.credentials });
  const first = await zoom('GET', '/users?page_size=5');
  const second = await zoom('GET', `/users?page_size=5&next_page_token=${first.next_page_token}`);
  expect(first.users).toHaveLength(5);
  expect(second.users).toHaveLength(5);
});

test('fails when Zoom responds 429', async () => {
  const zoom = await connectToZoom({ ...sandbox, ...sandbox.credentials });
  sandbox.faults.add({ match: 'GET /v2/users', share: 0.5, kind: 'status', status: 429 });
  await zoom('GET', '/users');
  await expect(zoom('GET', '/users')).rejects.toThrow('429');
});

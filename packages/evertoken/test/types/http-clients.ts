import { MeetingsS2SAuthClient } from '@zoom/rivet/meetings';
import { UsersS2SAuthClient } from '@zoom/rivet/users';
import axios, { type AxiosInstance } from 'axios';
import { Agent, interceptors, request, setGlobalDispatcher, type Dispatcher } from 'undici';
import type { TokenSource } from 'evertoken';
import { withToken as axiosWithToken } from 'evertoken/axios';
import { tokenStore, withToken as rivetWithToken } from 'evertoken/rivet';
import { withToken as undiciWithToken } from 'evertoken/undici';

declare const tokens: TokenSource;
const origins = ['https://api.zoom.us'];

// Compiles as application code with the types of undici 7, axios 1 and rivet 0.4.
const agent: Dispatcher = new Agent().compose(
  undiciWithToken(tokens, { origins }),
  interceptors.redirect({ maxRedirections: 3 }),
);
setGlobalDispatcher(new Agent().compose([undiciWithToken(tokens, { origins })]));
export const interceptor: Dispatcher.DispatcherComposeInterceptor = undiciWithToken(tokens, {
  origins,
});
await request('https://api.zoom.us/v2/users', { dispatcher: agent });
// @ts-expect-error `origins` is required.
undiciWithToken(tokens, {});
// @ts-expect-error The options are required.
undiciWithToken(tokens);

const api: AxiosInstance = axiosWithToken(tokens, axios.create({ timeout: 10_000 }), { origins });
await api.get<{ users: unknown[] }>('/users', { params: { page_size: 10 } });
axiosWithToken(tokens, axios);
// @ts-expect-error Unknown option.
axiosWithToken(tokens, axios, { origin: 'https://api.zoom.us' });
// @ts-expect-error Not an axios instance.
axiosWithToken(tokens, fetch);

const credentials = { accountId: 'a', clientId: 'b', clientSecret: 'c' };
const users = rivetWithToken(
  tokens,
  new UsersS2SAuthClient({
    ...credentials,
    tokenStore: tokenStore(tokens),
    disableReceiver: true,
  }),
);
const meetings: MeetingsS2SAuthClient = rivetWithToken(
  tokens,
  new MeetingsS2SAuthClient({
    ...credentials,
    tokenStore: tokenStore(tokens),
    webhooksSecretToken: 'd',
  }),
);
const { data } = await users.endpoints.users.listUsers({ query: { page_size: 10 } });
await meetings.endpoints.meetings.getMeeting({ path: { meetingId: data?.users?.[0]?.pmi ?? 0 } });
// @ts-expect-error Not a rivet client.
rivetWithToken(tokens, axios);

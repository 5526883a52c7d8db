import { MeetingsS2SAuthClient } from '@zoom/rivet/meetings';
import { UsersS2SAuthClient } from '@zoom/rivet/users';
import { createTokenManager } from 'evertoken';
import { tokenStore, withToken } from 'evertoken/rivet';
import { zoom } from 'evertoken/zoom';
import { openZoomApp } from './zoom-app.ts';

const zoomApp = await openZoomApp();
const { accountId, clientId, apiUrl } = zoomApp.options;
const tokens = createTokenManager({
  provider: zoom(zoomApp.options),
  onEvent: ({ type }) => type === 'minted' && console.log('token minted'),
});

// Each client of rivet would mint its own tokens; these two, and those of other processes, share one.
const options = {
  accountId,
  clientId,
  // Required by rivet, but not used with this token store.
  clientSecret: 'not needed',
  tokenStore: tokenStore(tokens),
  disableReceiver: true,
  ...(apiUrl !== undefined && { baseUrl: apiUrl }),
} as const;
const { users } = withToken(tokens, new UsersS2SAuthClient(options)).endpoints;
const { meetings } = withToken(tokens, new MeetingsS2SAuthClient(options)).endpoints;

try {
  const { data: page } = await users.listUsers({ query: { page_size: 5 } });
  for (const { id, email } of page?.users ?? []) {
    if (id === undefined) continue;
    const { data } = await meetings.listMeetings({ path: { userId: id } });
    console.log(`${email}: ${data?.total_records ?? 0} meetings`);
  }
} catch (error) {
  // An error of rivet with the code of Zoom, or of evertoken with advice.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await tokens.close();
  await zoomApp.close();
}

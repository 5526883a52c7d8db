import { listEndpoints } from '@evertoken/zoom-client/endpoints';
import { describe, expect, it } from 'vitest';
import { complete } from '../../src/cli/commands/completion.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { runCli } from '../support/run-cli.ts';

describe('evertoken operations', () => {
  it('prints label, scopes and documentation of the operations that have all words', async () => {
    expect(await runCli('operations', 'webinars', 'PUT', 'status')).toEqual({
      status: 0,
      stdout: `PUT /webinars/{webinarId}/registrants/status  medium
  granular  webinar:update:registrant_status:admin
  classic   webinar:write:admin
  docs      https://developers.zoom.us/docs/api/meetings/#tag/webinars/PUT/webinars/{webinarId}/registrants/status
PUT /webinars/{webinarId}/status              light
  granular  webinar:update:status:admin
  classic   webinar:write:admin
  docs      https://developers.zoom.us/docs/api/meetings/#tag/webinars/PUT/webinars/{webinarId}/status
`,
      stderr: '',
    });
  });

  it.each<[words: string[], names: string[]]>([
    [
      ['GET', 'phone', 'shared', 'policies'],
      ['GET /phone/shared_line_groups/{sharedLineGroupId}/policies'],
    ],
    [
      ['patch', 'LIVESTREAM', 'video-sdk', 'status'],
      ['PATCH /videosdk/sessions/{sessionId}/livestream/status'],
    ],
    [['get', '/users/me/meetings'], ['GET /users/{userId}/meetings']],
    [['GET /users/{id}/meetings'], ['GET /users/{userId}/meetings']],
    [
      ['GET /phone/sites/', 'outbound_calling'],
      [
        'GET /phone/sites/{siteId}/outbound_calling/countries_regions',
        'GET /phone/sites/{siteId}/outbound_calling/exception_rules',
      ],
    ],
    [['user:read:list_users:admin'], ['GET /users']],
    [['resource-intensive', 'webinars'], ['GET /metrics/webinars']],
  ])('finds %j', async (words, names) => {
    const { status, stdout } = await runCli('operations', '--json', ...words);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).map(({ name }: { name: string }) => name)).toEqual(names);
  });

  it('prints what is known as JSON', async () => {
    const { stdout } = await runCli('operations', '--json', 'POST', '/iq/files');
    expect(JSON.parse(stdout)[0]).toEqual({
      name: 'POST /iq/files',
      product: 'revenue-accelerator',
      scopes: { classic: ['iq_conversation:write:admin'], granular: ['zra:write:file:admin'] },
      deprecated: true,
      docs: 'https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/POST/iq/files',
    });
    const deprecated = await runCli('operations', 'POST', '/iq/files');
    expect(deprecated.stdout).toMatch(/^POST \/iq\/files +no label, deprecated$/m);
  });

  it('prints a line for each of many operations, without words for all', async () => {
    const { status, stdout } = await runCli('operations');
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(listEndpoints().length);
  });

  it.each([
    [['webinarz'], 'No operation has "webinarz". Did you mean "webinars"?\n'],
    [['users', 'qqqqqqqq'], 'No operation has "qqqqqqqq". Try a part of it, such as "meet".\n'],
    [
      ['scim2', 'phone'],
      'No operation has all of scim2, phone; each of them occurs. Use fewer words.\n',
    ],
  ])('explains why nothing is found for %j', async (words, message) => {
    expect(await runCli('operations', ...words)).toEqual({
      status: 1,
      stdout: '',
      stderr: message,
    });
    expect(await runCli('operations', '--json', ...words)).toMatchObject({
      status: 1,
      stdout: '[]\n',
    });
  });
});

describe('completion of evertoken call', () => {
  it.each([
    [['GET', '/users/jchill@example.com/recor'], ['/users/jchill@example.com/recordings']],
    [['get', '/users/{userId}/recor'], ['/users/{userId}/recordings']],
    [['GET', '/users?page'], []],
    [['GET', '/users/me?x'], []],
    [['GET', '//'], []],
    [['BREW', '/users'], []],
  ])('offers for %j the paths %j', async (words, paths) => {
    const lines = (await complete(COMMANDS, ['call', ...words])).split('\n').slice(0, -1);
    expect(lines.map((line) => line.split('\t')[0])).toEqual(paths);
  });

  it('offers every operation by its method, with product and label', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      const offered = await complete(COMMANDS, ['call', method, '/']);
      const names = listEndpoints().filter(({ name }) => name.startsWith(`${method} `));
      expect(offered.trimEnd().split('\n')).toHaveLength(names.length);
    }
    expect(await complete(COMMANDS, ['call', 'GET', '/phone/sites'])).toContain(
      '/phone/sites\tphone, medium\n',
    );
  });
});

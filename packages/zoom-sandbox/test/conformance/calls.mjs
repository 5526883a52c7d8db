// Calls every endpoint in all ways that produce different response bodies.

/** Exercises a sandbox. `connect` resolves with a function that calls the API and validates the response. */
export async function exerciseEverything(sandbox, connect) {
  const call = await connect(sandbox);
  const first = await call('GET', '/users?page_size=5&include_fields=host_key');
  await call(
    'GET',
    `/users?page_size=5&include_fields=host_key&next_page_token=${first.next_page_token}`,
  );
  for (const status of ['inactive', 'pending']) await call('GET', `/users?status=${status}`);
  await call('GET', '/users?next_page_token=bad');
  await call('GET', '/users?page_size=x');
  await call('GET', '/users/summary');
  for (const { id } of first.users) await call('GET', `/users/${id}`);
  await call('GET', '/users/unknown');
  const info = { email: 'new@example.org', first_name: 'N', last_name: 'O', type: 1 };
  await call('POST', '/users', { action: 'create', user_info: info });
  await call('POST', '/users', { action: 'create', user_info: info });
  await call('POST', '/users', {});
  await call('GET', '/users/new@example.org');
  await call('PATCH', '/users/new@example.org', {
    dept: 'X',
    phone_numbers: [{ code: '+1', country: 'US', label: 'Home', number: '1' }],
  });
  await call('PATCH', '/users/new@example.org', { timezone: 'x' });
  await call('PATCH', '/users/unknown', {});
  await call('GET', '/users/new@example.org');
  await call('PUT', '/users/new@example.org/status', { action: 'deactivate' });
  await call('PUT', '/users/me/status', { action: 'deactivate' });
  await call('GET', '/users/me/settings');
  for (const option of ['meeting_authentication', 'recording_authentication', 'meeting_security']) {
    await call('GET', `/users/me/settings?option=${option}`);
  }
  await call('PATCH', '/users/me/settings', { in_meeting: { chat: false } });
  await call('DELETE', '/users/new@example.org?action=delete');
  await call('DELETE', '/users/me');
  await call('DELETE', '/users/unknown');

  for (const { id } of first.users) {
    for (const type of ['scheduled', 'live', 'upcoming', 'previous_meetings']) {
      const { meetings = [] } = await call('GET', `/users/${id}/meetings?type=${type}`);
      for (const meeting of meetings) await call('GET', `/meetings/${meeting.id}`);
    }
  }
  await call('GET', '/users/unknown/meetings');
  const bodies = [
    {},
    { type: 1 },
    { type: 3, recurrence: { type: 1 } },
    { type: 10 },
    { type: 8, recurrence: { type: 2, repeat_interval: 1, weekly_days: '2', end_times: 3 } },
    {
      topic: 'x',
      settings: { approval_type: 0, use_pmi: true, auto_recording: 'cloud' },
      tracking_fields: [{ field: 'a', value: 'b' }],
    },
    { type: 2, settings: { approval_type: 1 } },
  ];
  const created = [];
  for (const body of bodies) created.push(await call('POST', '/users/me/meetings', body));
  await call('POST', '/users/me/meetings', { type: 99 });
  await call('POST', '/users/unknown/meetings', {});
  for (const { id } of created) await call('GET', `/meetings/${id}`);
  const recurring = created[4];
  await call(
    'GET',
    `/meetings/${recurring.id}?occurrence_id=${recurring.occurrences[0].occurrence_id}`,
  );
  await call('PATCH', `/meetings/${recurring.id}`, { topic: 'changed' });
  await call('PATCH', `/meetings/${recurring.id}`, { duration: 0 });
  await call(
    'DELETE',
    `/meetings/${recurring.id}?occurrence_id=${recurring.occurrences[1].occurrence_id}`,
  );
  await call('DELETE', `/meetings/${recurring.id}?occurrence_id=1`);
  await call('DELETE', `/meetings/${recurring.id}`);
  for (const method of ['GET', 'PATCH', 'DELETE']) await call(method, `/meetings/${recurring.id}`);

  const open = created[5].id;
  const added = await call('POST', `/meetings/${open}/registrants`, {
    email: 'a@example.org',
    first_name: 'A',
    city: 'B',
  });
  await call('POST', `/meetings/${recurring.id}/registrants`, {
    email: 'a@example.org',
    first_name: 'A',
  });
  await call('POST', `/meetings/${open}/registrants`, {});
  await call('POST', `/meetings/${open}/registrants`, {
    email: (await call('GET', '/users/me')).email,
    first_name: 'A',
  });
  await call('POST', `/meetings/${created[0].id}/registrants`, {
    email: 'a@example.org',
    first_name: 'A',
  });
  await call('GET', `/meetings/${open}/registrants`);
  await call('GET', `/meetings/${open}/registrants/${added.registrant_id}`);
  await call('GET', `/meetings/${open}/registrants/x`);
  await call('PUT', `/meetings/${open}/registrants/status`, {
    action: 'deny',
    registrants: [{ id: added.registrant_id }],
  });
  await call('GET', `/meetings/${open}/registrants?status=denied`);
  await call('DELETE', `/meetings/${open}/registrants/${added.registrant_id}`);
  sandbox.clock.advance(10 * 60_000);
  await call('PUT', `/meetings/${open}/status`, { action: 'end' });
  await call('PUT', '/meetings/1/status', { action: 'end' });

  const weekly = (await call('GET', '/users/me/meetings')).meetings.find(({ type }) => type === 8);
  const { meetings: instances } = await call('GET', `/past_meetings/${weekly.id}/instances`);
  for (const { uuid } of [...instances, { uuid: created[5].uuid }, { uuid: 'x' }]) {
    const twice = encodeURIComponent(encodeURIComponent(uuid));
    await call('GET', `/past_meetings/${twice}`);
    await call('GET', `/past_meetings/${twice}/participants?page_size=2`);
    await call('GET', `/report/meetings/${twice}`);
    await call(
      'GET',
      `/report/meetings/${twice}/participants?page_size=2&include_fields=registrant_id`,
    );
    await call('GET', `/meetings/${twice}/recordings?include_fields=download_access_token`);
  }
  await call('GET', '/past_meetings/1/instances');
  for (const { id } of first.users)
    await call('GET', `/users/${id}/recordings?from=2026-04-21&to=2026-05-20`);
  await call('GET', '/users/unknown/recordings');
  await call('GET', '/users/me/recordings?from=x');
  const done = encodeURIComponent(encodeURIComponent(created[5].uuid));
  await call('DELETE', `/meetings/${done}/recordings`);
  await call('DELETE', `/meetings/${done}/recordings`);
  await call('GET', '/report/daily');
  await call('GET', '/report/daily?year=2020&month=1');
  for (const type of ['active', 'inactive'])
    await call('GET', `/report/users?from=2026-05-01&to=2026-05-20&type=${type}`);
  await call('GET', '/report/users');
  await call('GET', '/report/users/me/meetings?from=2026-05-01&to=2026-05-20');
  await call('GET', '/report/users/unknown/meetings?from=2026-05-01&to=2026-05-20');
  await call('GET', '/nope');
  sandbox.clock.advance(366 * 86_400_000);
  await call('GET', `/past_meetings/${weekly.id}`);
  sandbox.configure({ plan: 'free' });
  await call('GET', '/report/daily');
  sandbox.configure({ enforceLimits: true });
  for (let count = 0; count < 5; count++) await call('GET', '/users/me');
  sandbox.configure({ enforceLimits: false });
  sandbox.configureApp('sandbox-client', { scopes: ['x:y'] });
  await (
    await connect(sandbox)
  )('GET', '/users');
  sandbox.revokeAllTokens();
  await call('GET', '/users');
}

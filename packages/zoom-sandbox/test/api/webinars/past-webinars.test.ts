import { expect, test } from 'vitest';
import type { Sandbox } from '../../../src/index.ts';
import { connect, startSandbox, type Api } from '../../support/client.ts';

const HOUR_MS = 3_600_000;

interface Held {
  readonly sandbox: Sandbox;
  readonly api: Api;
  readonly id: number;
  readonly approved: readonly string[];
}

/** Holds a webinar for which twenty have registered and three were denied, with a poll and two panelists. */
async function holdWebinar(): Promise<Held> {
  const sandbox = await startSandbox({ startAt: '2026-05-20T09:00:00Z' });
  const before = await connect(sandbox);
  const settings = { approval_type: 0 };
  const body = { topic: 'Launch', start_time: '2026-05-20T10:00:00Z', duration: 45, settings };
  const { id } = (await before('POST', '/users/me/webinars', body)).body;
  const registrants = [];
  for (let number = 1; number <= 20; number++) {
    const guest = { email: `guest${number}@example.org`, first_name: `Guest ${number}` };
    registrants.push(guest);
    await before('POST', `/webinars/${id}/registrants`, guest);
  }
  const denied = registrants.slice(0, 3).map(({ email }) => ({ email }));
  await before('PUT', `/webinars/${id}/registrants/status`, {
    action: 'deny',
    registrants: denied,
  });
  const panelists = ['one', 'two'].map((name) => ({ name, email: `${name}@example.org` }));
  await before('POST', `/webinars/${id}/panelists`, { panelists });
  const questions = [{ name: 'Ready?', type: 'single', answers: ['Yes', 'No'] }];
  await before('POST', `/webinars/${id}/polls`, { title: 'Readiness', questions });
  expect((await before('GET', `/past_webinars/${id}/participants`)).status).toBe(404);
  sandbox.clock.advance(2 * HOUR_MS);
  const approved = registrants.slice(3).map(({ email }) => email);
  return { sandbox, api: await connect(sandbox), id, approved };
}

const emailsOf = (people: { email?: string; user_email?: string }[]): string[] =>
  people.map(({ email, user_email: address }) => email ?? address ?? '');

test('has the approved registrants either as participants or as absentees', async () => {
  const { api, id, approved } = await holdWebinar();
  const { body: past } = await api('GET', `/past_webinars/${id}/participants?page_size=300`);
  const { body: absent } = await api('GET', `/past_webinars/${id}/absentees?page_size=300`);
  const registered = past.participants.filter(
    ({ registrant_id: registrant }: { registrant_id: string }) => registrant !== '',
  );
  const all = [...emailsOf(registered), ...emailsOf(absent.registrants)];
  expect(all.toSorted()).toEqual(approved.toSorted());
  expect(registered.length).toBeGreaterThan(0);
  expect(absent.registrants.length).toBeGreaterThan(0);
  const others = past.participants.filter(
    ({ registrant_id: registrant }: { registrant_id: string }) => registrant === '',
  );
  const { email: host } = (await api('GET', '/users/me')).body;
  expect(emailsOf(others)).toEqual([host, 'one@example.org', 'two@example.org']);
});

test('agrees with itself in the list of instances, the report and the participants', async () => {
  const { api, id } = await holdWebinar();
  const { body: instances } = await api('GET', `/past_webinars/${id}/instances`);
  expect(instances.webinars).toMatchObject([{ start_time: '2026-05-20T10:00:00Z' }]);
  const uuid = encodeURIComponent(encodeURIComponent(instances.webinars[0].uuid as string));
  const { body: report } = await api('GET', `/report/webinars/${uuid}`);
  expect(report).toMatchObject({
    id,
    topic: 'Launch',
    type: 5,
    duration: 45,
    start_time: '2026-05-20T10:00:00Z',
    end_time: '2026-05-20T10:45:00Z',
  });
  const { body: past } = await api('GET', `/past_webinars/${uuid}/participants`);
  const { body: rows } = await api(
    'GET',
    `/report/webinars/${uuid}/participants?include_fields=registrant_id`,
  );
  expect(past.total_records).toBe(report.participants_count);
  expect(rows.total_records).toBe(report.participants_count);
  const identify = ({ name, registrant_id: registrant }: Record<string, unknown>) => [
    name,
    registrant,
  ];
  expect(rows.participants.map(identify)).toEqual(past.participants.map(identify));
});

test('reports the answers to the polls and the survey of a webinar, and the questions', async () => {
  const { api, id, approved } = await holdWebinar();
  const survey = {
    title: 'How was it?',
    questions: [{ name: 'Useful?', type: 'single', answers: ['A', 'B'] }],
  };
  await api('PATCH', `/webinars/${id}/survey`, { custom_survey: survey });
  const { body: polls } = await api('GET', `/past_webinars/${id}/polls`);
  expect(polls.questions.length).toBeGreaterThan(0);
  for (const { email, question_details: details } of polls.questions) {
    expect(approved).toContain(email);
    expect(details).toMatchObject([{ question: 'Ready?' }]);
    expect(['Yes', 'No']).toContain(details[0].answer);
  }
  expect((await api('GET', `/report/webinars/${id}/polls`)).body).toEqual(polls);
  const { body: answers } = await api('GET', `/report/webinars/${id}/survey`);
  expect(answers).toMatchObject({ webinar_id: id, survey_name: 'How was it?' });
  expect(answers.survey_answers[0].answer_details).toMatchObject([{ question: 'Useful?' }]);
  const { body: past } = await api('GET', `/past_webinars/${id}/qa`);
  const { body: report } = await api('GET', `/report/webinars/${id}/qa`);
  expect(emailsOf(past.questions)).toEqual(emailsOf(report.questions));
});

test('lists the absentees of each occurrence', async () => {
  const sandbox = await startSandbox({ startAt: '2026-05-20T09:00:00Z' });
  const api = await connect(sandbox);
  const [series] = (await api('GET', '/users/me/webinars')).body.webinars;
  const { body } = await api('GET', `/webinars/${series.id}?show_previous_occurrences=true`);
  const absentees = async (occurrence: string): Promise<string> => {
    const path = `/past_webinars/${series.id}/absentees?occurrence_id=${occurrence}`;
    return JSON.stringify((await api('GET', path)).body.registrants);
  };
  const [first, second] = body.occurrences;
  expect(await absentees(first.occurrence_id as string)).not.toBe(
    await absentees(second.occurrence_id as string),
  );
  const unknown = await api('GET', `/past_webinars/${series.id}/absentees?occurrence_id=1`);
  expect(unknown.body.code).toBe(300);
});

test('has no absentees without registration, and nothing older than a year', async () => {
  const sandbox = await startSandbox({
    startAt: '2026-05-20T09:00:00Z',
    tokenLifetimeSeconds: 1e8,
  });
  const api = await connect(sandbox);
  const { id } = (await api('POST', '/users/me/webinars', { duration: 30 })).body;
  sandbox.clock.advance(HOUR_MS);
  expect((await api('GET', `/past_webinars/${id}/absentees`)).body.code).toBe(3000);
  expect(
    (await api('GET', `/past_webinars/${id}/participants`)).body.total_records,
  ).toBeGreaterThan(1);
  sandbox.clock.advance(400 * 24 * HOUR_MS);
  expect((await api('GET', `/report/webinars/${id}`)).body).toEqual({
    code: 12702,
    message: 'Can not access a webinar a year ago.',
  });
});

test('ends a webinar at once', async () => {
  const sandbox = await startSandbox({ startAt: '2026-05-20T09:00:00Z' });
  const api = await connect(sandbox);
  const body = { start_time: '2026-05-20T09:00:00Z', duration: 60 };
  const { id } = (await api('POST', '/users/me/webinars', body)).body;
  sandbox.clock.advance(HOUR_MS / 4);
  expect((await api('PUT', `/webinars/${id}/status`, { action: 'end' })).status).toBe(200);
  const { body: report } = await api('GET', `/report/webinars/${id}`);
  expect(report.duration).toBe(15);
});

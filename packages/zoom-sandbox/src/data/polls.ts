import { listObjects, type JsonObject } from '../http/json.ts';
import type { AccountData } from './account-data.ts';
import { hash, hashText, pick } from './deterministic-random.ts';
import { pathUnder } from './documents.ts';
import { opaqueId } from './ids.ts';
import type { Meeting } from './meetings.ts';
import type { Participant } from './participants.ts';

/** A poll of a meeting or webinar with Zoom's field names. */
export type Poll = JsonObject & { readonly id: string };

/** Returns the polls of a meeting or webinar: one of a generated one, and those that were created. */
export function listPolls({ seed, resources }: AccountData, meeting: Meeting): Poll[] {
  const written = resources.list(pathOfPolls(meeting));
  const generated = meeting.source === 'web_portal' ? [generatePoll(seed, meeting)] : [];
  const created = [...written].flatMap(([id, resource]) =>
    resource.kind === 'created' ? [{ ...resource.fields, id }] : [],
  );
  return [...generated.filter(({ id }) => !written.has(id)), ...created];
}

/** Returns the path under which the polls of a meeting or webinar are stored. */
export function pathOfPolls(meeting: Meeting): string {
  return pathUnder(meeting, 'polls');
}

/** The answer of a participant to the question of a poll. */
export interface PollAnswer {
  readonly pollId: string;
  readonly question: string;
  readonly answer: string;
}

/** Returns the answers of a participant to the questions of polls: each answers about three in four. */
export function answerPolls(
  polls: readonly Poll[],
  { participantId }: Participant,
): readonly PollAnswer[] {
  return polls.flatMap(({ id, questions }) =>
    listQuestions(questions).flatMap(({ name, answers }, position) => {
      const hashed = hash(hashText(id), Number(participantId), position);
      if (hashed % 4 === 0) return [];
      return [{ pollId: id, question: name, answer: pick(answers, hash(hashed, 1)) }];
    }),
  );
}

function listQuestions(questions: unknown) {
  return listObjects(questions).map(({ name, answers }) => {
    const texts = (Array.isArray(answers) ? answers : []).filter(
      (item) => typeof item === 'string',
    );
    return {
      name: typeof name === 'string' ? name : '',
      answers: texts.length > 0 ? texts : ['Yes'],
    };
  });
}

function generatePoll(seed: number, { key }: Meeting): Poll {
  return {
    id: opaqueId(seed, 94, key),
    title: 'Feedback',
    status: 'notstart',
    poll_type: 1,
    anonymous: false,
    questions: [
      {
        name: 'How useful was this session?',
        type: 'single',
        answer_required: false,
        show_as_dropdown: false,
        answers: ['Very useful', 'Useful', 'Not useful'],
      },
    ],
  };
}

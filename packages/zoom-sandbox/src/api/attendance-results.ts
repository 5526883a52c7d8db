import { answerPolls, listPolls } from '../data/polls.ts';
import { readDocument } from '../data/documents.ts';
import { hash } from '../data/deterministic-random.ts';
import { opaqueId } from '../data/ids.ts';
import type { PastInstance } from '../data/meeting-store.ts';
import { listParticipants, type Participant } from '../data/participants.ts';
import { json, type HttpResponse } from '../http/response.ts';
import type { OperationHandlers } from '../operations/operation-call.ts';
import { formatIsoSeconds } from '../time/date-time.ts';
import type { ApiCall } from './api-call.ts';
import { forInstance } from './meeting-operation.ts';
import { isObject } from '../http/json.ts';

/** The answers and questions of participants of past meetings and webinars. */
export const RESULT_HANDLERS: OperationHandlers = {
  'GET /past_meetings/{meetingId}/polls': forInstance(listPollResults),
  'GET /past_meetings/{meetingId}/qa': forInstance(listQuestions),
  'GET /past_webinars/{webinarId}/polls': forInstance(listPollResults),
  'GET /past_webinars/{webinarId}/qa': forInstance(listQuestions),
  'GET /report/meetings/{meetingId}/polls': forInstance(listPollResults),
  'GET /report/meetings/{meetingId}/qa': forInstance(reportQuestions),
  'GET /report/webinars/{webinarId}/polls': forInstance(listPollResults),
  'GET /report/webinars/{webinarId}/qa': forInstance(reportQuestions),
  'GET /report/webinars/{webinarId}/survey': forInstance(reportSurvey),
};

function listPollResults({ account }: ApiCall, instance: PastInstance): HttpResponse {
  const { data } = account;
  const polls = listPolls(data, instance.meeting);
  const questions = listParticipants(data, instance)
    .filter(({ role }) => role === 'attendee')
    .map((participant) => ({
      ...contactOf(participant),
      question_details: answerPolls(polls, participant).map(({ pollId, question, answer }) => ({
        polling_id: pollId,
        question,
        answer,
        date_time: formatIsoSeconds(participant.joinMs),
      })),
    }))
    .filter(({ question_details: details }) => details.length > 0);
  return json(200, { ...headOf(instance), questions });
}

function listQuestions(call: ApiCall, instance: PastInstance): HttpResponse {
  const questions = listAskers(call, instance).map((participant) => ({
    ...contactOf(participant),
    question_details: [QUESTION],
  }));
  return json(200, { ...headOf(instance), questions });
}

function reportQuestions(call: ApiCall, instance: PastInstance): HttpResponse {
  const host = call.account.data.users.get(instance.meeting.hostIndex);
  const questions = listAskers(call, instance).map((participant) => ({
    user_id: participant.participantId,
    ...contactOf(participant),
    question_details: [
      {
        ...QUESTION,
        question_id: opaqueId(call.account.data.seed, 99, Number(participant.participantId)),
        create_time: formatIsoSeconds(participant.joinMs),
        question_status: 'answered',
        answer_details: [
          {
            user_id: host?.id ?? '',
            name: host?.display_name ?? '',
            email: host?.email ?? '',
            content: QUESTION.answer,
            create_time: formatIsoSeconds(participant.joinMs),
            type: 'host_answered_publicly',
          },
        ],
      },
    ],
  }));
  return json(200, { ...headOf(instance), questions });
}

function reportSurvey({ account }: ApiCall, instance: PastInstance): HttpResponse {
  const { data } = account;
  const { meeting } = instance;
  const survey = readDocument(data, meeting, 'survey')?.['custom_survey'];
  const { title, questions } = isObject(survey) ? survey : { title: '', questions: [] };
  const surveyId = opaqueId(data.seed, 100, meeting.key);
  const answers = listParticipants(data, instance)
    .filter(({ role }) => role === 'attendee')
    .map((participant) => ({
      ...contactOf(participant),
      answer_details: answerPolls([{ id: surveyId, questions }], participant).map(
        ({ question, answer }, position) => ({
          question_id: opaqueId(data.seed, 101, meeting.key, position),
          question,
          answer,
          date_time: formatIsoSeconds(participant.leaveMs),
        }),
      ),
    }))
    .filter(({ answer_details: details }) => details.length > 0);
  return json(200, {
    webinar_id: meeting.id,
    webinar_uuid: instance.uuid,
    start_time: formatIsoSeconds(instance.startMs),
    survey_id: surveyId,
    survey_name: title,
    survey_answers: answers,
  });
}

const QUESTION = { question: 'Will there be a recording?', answer: 'Yes.' };

/** About one in five attendees asks a question. */
function listAskers({ account }: ApiCall, instance: PastInstance): Participant[] {
  const { data } = account;
  return listParticipants(data, instance).filter(
    ({ role, participantId }) =>
      role === 'attendee' &&
      hash(data.seed, instance.meeting.key, Number(participantId), 55) % 5 === 0,
  );
}

function headOf({ meeting, uuid, startMs }: PastInstance) {
  return { id: meeting.id, uuid, start_time: formatIsoSeconds(startMs) };
}

/** The email addresses of guests are not known. */
function contactOf({ name, email }: Participant) {
  return { name, ...(email !== '' && { email }) };
}

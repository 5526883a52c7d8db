import { readDocument } from '../data/documents.ts';
import type { Meeting } from '../data/meetings.ts';
import { listObjects, type JsonObject } from '../http/json.ts';
import type { FieldError } from '../http/response.ts';
import type { ApiCall } from './api-call.ts';
import { stringOr } from './validate.ts';

/** Without changes, the last name is asked for. */
const DEFAULT_QUESTIONS = {
  questions: [{ field_name: 'last_name', required: false }],
  custom_questions: [],
};

/** Returns the questions for registrants of a meeting or webinar, or of its recordings. */
export function readQuestions(
  { account }: ApiCall,
  meeting: Meeting,
  name: 'registrants/questions' | 'recordings/questions',
): JsonObject {
  return { ...DEFAULT_QUESTIONS, ...readDocument(account.data, meeting, name) };
}

/** Returns the required questions that the body of a registration does not answer. */
export function missingAnswers(
  { questions, custom_questions: custom }: JsonObject,
  body: JsonObject,
): readonly FieldError[] {
  const answered = listObjects(body['custom_questions']).map(({ title }) => title);
  const fields = listRequired(questions)
    .map(({ field_name: name }) => stringOr(name, ''))
    .filter((name) => stringOr(body[name], '') === '');
  const titles = listRequired(custom)
    .map(({ title }) => stringOr(title, ''))
    .filter((title) => !answered.includes(title));
  return [...fields, ...titles.map((title) => `custom_questions.${title}`)].map(
    (field): FieldError => ({ field, message: 'Missing field.' }),
  );
}

function listRequired(questions: unknown): readonly JsonObject[] {
  return listObjects(questions).filter(({ required }) => required === true);
}

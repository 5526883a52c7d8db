import { listObjects, type JsonObject } from '../http/json.ts';
import type { FieldError } from '../http/response.ts';
import { stringOr } from './validate.ts';

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

import { isObject, type JsonObject } from '../http/json.ts';
import type { FieldError } from '../http/response.ts';
import { stringOr } from './validate.ts';

/** Returns the required questions that the body of a registration does not answer. */
export function missingAnswers(
  { questions, custom_questions: custom }: JsonObject,
  body: JsonObject,
): readonly FieldError[] {
  const answers: readonly unknown[] = Array.isArray(body['custom_questions'])
    ? body['custom_questions']
    : [];
  const answered = answers.filter(isObject).map(({ title }) => title);
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
  const items: readonly unknown[] = Array.isArray(questions) ? questions : [];
  return items.filter(isObject).filter(({ required }) => required === true);
}

import type { OpenList } from '../../../app/operations/findList';
import type { AnswersInput } from '../../../app/operations/recordAnswers';
import type { ListOperations } from '../../../app/respondent/listOperations';
import type { Answers } from '../../../surveys/answers/types';
import { minutesToAnswer } from '../../../surveys/definition/minutesToAnswer';
import { resolveDefinition } from '../../../surveys/definition/resolveDefinition';
import type { Definition } from '../../../surveys/definition/types';
import { getTemplate } from '../../../surveys/definitions';

/** A published list of the example association. */
export function publishedList(survey: string, version?: number): Definition {
  return resolveDefinition(getTemplate(survey, version), {
    swv: 'SWV Voorbeeld',
    loket: 'het Onderwijsloket',
    'loket.en': 'the Onderwijsloket',
  });
}

export const exampleToken = 'abc123-0123456789abcdefghjkmnpqrs';

export function openList(definition: Definition, changes: Partial<OpenList> = {}): OpenList {
  return {
    kind: 'open',
    definition,
    definitionHash: 'example',
    roundId: '00000000-0000-4000-8000-000000000001',
    associationId: '00000000-0000-4000-8000-000000000002',
    closesOn: '2026-11-30',
    locale: 'nl',
    intro: {
      datum: '2026-12-15',
      minuten: minutesToAnswer(definition),
      bron: 'het Onderwijsloket',
      contact: 'info@swvvoorbeeld.example',
      shared: false,
    },
    association: { name: 'SWV Voorbeeld', logoUrl: null, accent: null },
    school: null,
    answers: {},
    started: false,
    deviceKnown: false,
    finished: false,
    ...changes,
  };
}

/**
 * The operations of one open list without a database: latest post per question, answers shown only to the
 * device that gave them.
 */
export function memoryList(
  definition: Definition,
  changes: Partial<OpenList> = {},
): ListOperations & { posts: AnswersInput[]; merged(): Answers; finished(): boolean } {
  const posts: AnswersInput[] = [];
  const answers = new Map<string, { value: Answers[string]; device: string }>();
  const devices = new Set<string>();
  let finished = false;
  return {
    posts,
    merged: () => Object.fromEntries([...answers].map(([key, { value }]) => [key, value])),
    finished: () => finished,
    async findList(_token, device) {
      const own = [...answers].filter(([, entry]) => entry.device === device);
      return openList(definition, {
        answers: Object.fromEntries(own.map(([key, { value }]) => [key, value])),
        started: posts.length > 0,
        deviceKnown: device !== null && devices.has(device),
        finished,
        ...changes,
      });
    },
    async recordAnswers(input) {
      posts.push(input);
      const device = input.deviceCookie ?? `device-secret-${devices.size + 1}`.padEnd(20, '0');
      devices.add(device);
      for (const [key, value] of Object.entries(input.answers)) answers.set(key, { value, device });
      for (const key of input.cleared) if (answers.get(key)?.device === device) answers.delete(key);
      finished ||= input.finished;
      return { kind: 'recorded', deviceCookie: device };
    },
  };
}

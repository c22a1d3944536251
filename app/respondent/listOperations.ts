import type { ErasedOwn } from '../operations/eraseAnswers';
import type { ListState } from '../operations/findList';
import type { AnswersInput } from '../operations/recordAnswers';

/** The two operations that the respondent's pages stand on. */
export interface ListOperations {
  findList(token: string, deviceCookie: string | null): Promise<ListState>;
  recordAnswers(
    input: AnswersInput,
  ): Promise<{ kind: 'recorded'; deviceCookie: string } | { kind: 'refused'; state: ListState }>;
}

/** What taking one's own answers away stands on. */
export interface ErasingOperations extends Pick<ListOperations, 'findList'> {
  eraseAnswers(token: string, deviceCookie: string | null): Promise<ErasedOwn>;
}

import type { FeedbackDraft } from '../../operations/feedback/feedbackContent';
import { textField } from './textField';

const LESSON = 'lesson-';

/** The form with what the public page of a round should say. Words per indicator are named `lesson-<indicator>`. */
export function readFeedbackForm(form: FormData): FeedbackDraft {
  const lessons = [...form.keys()].filter((name) => name.startsWith(LESSON));
  return {
    intro: textField(form, 'intro'),
    showsItems: textField(form, 'showsItems') === 'ja',
    mayBeIndexed: textField(form, 'mayBeIndexed') === 'ja',
    lessons: Object.fromEntries(lessons.map((name) => [name.slice(LESSON.length), textField(form, name)])),
    actionIds: form.getAll('actionIds').filter((value) => typeof value === 'string'),
  };
}

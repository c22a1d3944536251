import type { FeedbackDraft } from '../../operations/feedback/feedbackContent';
import type { FeedbackView } from '../../operations/feedback/viewFeedback';
import type { Problem } from '../../operations/problem';
import { TextArea } from '../forms/TextArea';
import { TickList } from './TickList';

interface Props {
  /** As it is kept, or as it was typed. */
  draft: FeedbackDraft;
  view: Pick<FeedbackView, 'content' | 'actions'>;
  problems: Problem[] | undefined;
}

/** Choosing what the public page says: own words per indicator, and which actions. */
export function FeedbackForm({ draft, view, problems }: Props) {
  return (
    <form method="post" className="card form-card">
      <h2>Wat staat erop?</h2>
      <TextArea
        name="intro"
        label="Inleiding (mag leeg blijven)"
        defaultValue={draft.intro}
        problems={problems}
      />
      {view.content.indicators.map(({ key, title, score }) => (
        <fieldset key={key}>
          <legend>{title}</legend>
          <p className="under">
            {score
              ? `Cijfer op de pagina: ${score.words}.`
              : 'Op de pagina staat dat er te weinig antwoorden zijn voor een cijfer.'}
          </p>
          <TextArea
            name={`lesson-${key}`}
            label={`Dit leren wij hiervan (${key})`}
            help="Korte zinnen, gewone woorden. Geen namen, en geen cijfers van kleine groepen. Leeg: dit stuk blijft weg."
            defaultValue={draft.lessons[key] ?? ''}
            problems={problems}
          />
          {view.actions.some(({ indicator }) => indicator === key) && (
            <TickList
              name="actionIds"
              legend={`Dit doen wij (${key})`}
              help="Wat u aankruist, staat op de pagina met de status en de dag."
              choices={view.actions
                .filter(({ indicator }) => indicator === key)
                .map((action) => ({ key: action.id, name: action.title }))}
              ticked={draft.actionIds}
            />
          )}
        </fieldset>
      ))}
      <label className="tick">
        <input type="checkbox" name="showsItems" value="ja" defaultChecked={draft.showsItems} />{' '}
        <span>Laat ook het cijfer per vraag zien</span>
      </label>
      <label className="tick">
        <input type="checkbox" name="mayBeIndexed" value="ja" defaultChecked={draft.mayBeIndexed} />{' '}
        <span>Zoekmachines mogen de pagina tonen</span>
      </label>
      <button type="submit" name="besluit" value="bewaren" className="button">
        Bewaren
      </button>
    </form>
  );
}

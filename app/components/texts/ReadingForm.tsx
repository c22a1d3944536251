import { Form } from '@remix-run/react';
import { useId } from 'react';
import type { Problem } from '../../operations/problem';
import type { TextView } from '../../operations/texts/viewText';
import { Field } from '../forms/Field';

interface Props {
  text: TextView;
  /** What was ticked and typed in a form that was refused; undefined = as the desk proposes. */
  sent?: { ticked: string[]; theme: string };
  problems?: Problem[];
}

/**
 * One answer in pieces that can be ticked to take them out. Every word is a check box in the running text, so it works
 * with a finger, with the keyboard and without script; what a tick does shows at once, by style alone.
 */
export function ReadingForm({ text, sent, problems }: Props) {
  const themes = useId();
  if (!text.pieces) return null;
  const standsOut = text.status === 'released';
  return (
    <Form method="post" className="card reading-desk-card">
      <input type="hidden" name="revisie" value={text.revision} />
      <fieldset id="antwoord">
        <legend>
          <h2>{text.question}</h2>
        </legend>
        <p className="field-help">
          Doorgestreept is wat waarschijnlijk naar een persoon wijst. Kies een woord om het weg te halen of
          terug te zetten. Let ook op functies, klassen en verhalen die maar bij één persoon passen.
        </p>
        <a className="to-buttons" href="#beslissen">
          Naar de knoppen
        </a>
        <div className="reading-text">
          {text.pieces.map(({ start, end, text: piece, kind, chosen, placeholder }) => {
            if (kind === null) return piece;
            const value = `${start}-${end}-${kind}`;
            const isTicked = sent ? sent.ticked.includes(value) : chosen !== null;
            return (
              <label key={start}>
                <input type="checkbox" name="weg" value={value} defaultChecked={isTicked} />
                <span data-becomes={placeholder}>{piece}</span>
              </label>
            );
          })}
        </div>
      </fieldset>
      <Field
        name="theme"
        label="Thema (mag leeg blijven)"
        help="Een korte naam waaronder u gelijke antwoorden bij elkaar zet."
        list={themes}
        maxLength={60}
        autoComplete="off"
        defaultValue={sent?.theme ?? text.theme ?? ''}
        problems={problems}
      />
      <datalist id={themes}>
        {text.themes.map((theme) => (
          <option key={theme} value={theme} />
        ))}
      </datalist>
      <div className="actions" id="beslissen">
        <button type="submit" className="button" name="besluit" value="released">
          {standsOut ? 'Opnieuw vrijgeven' : 'Vrijgeven'}
        </button>
        <button type="submit" className="button button-quiet" name="besluit" value="withheld">
          {standsOut && !text.isRaw ? 'Voorgoed intrekken' : 'Niet vrijgeven'}
        </button>
        {text.status !== 'unread' && text.isRaw && (
          <button type="submit" className="button button-quiet" name="besluit" value="unread">
            Terugleggen als ongelezen
          </button>
        )}
        {text.next && <a href={`/resultaten/${text.roundId}/leestafel/${text.next}#antwoord`}>Overslaan</a>}
      </div>
    </Form>
  );
}

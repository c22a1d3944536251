import { useId } from 'react';
import type { ReadingDesk } from '../../operations/texts/listTexts';

/** What of the desk is shown, as it stands in the address; empty = all. */
export interface DeskChoice {
  vraag: string;
  stand: string;
  thema: string;
}

interface Props {
  choice: DeskChoice;
  questions: ReadingDesk['questions'];
  themes: ReadingDesk['themes'];
}

/** Which answers to show: of a question, in a standing, with a theme. */
export function DeskFilter({ choice, questions, themes }: Props) {
  return (
    <search>
      <form method="get" className="desk-filter">
        <Choose name="vraag" label="Vraag" value={choice.vraag}>
          <option value="">Alle vragen</option>
          {questions.map(({ item, title }) => (
            <option key={item} value={item}>
              {title}
            </option>
          ))}
        </Choose>
        <Choose name="stand" label="Stand" value={choice.stand}>
          <option value="ongelezen">Nog niet gelezen</option>
          <option value="vrijgegeven">Vrijgegeven</option>
          <option value="niet-vrijgegeven">Niet vrijgegeven</option>
          <option value="alle">Alles</option>
        </Choose>
        {themes.length > 0 && (
          <Choose name="thema" label="Thema" value={choice.thema}>
            <option value="">Alle thema's</option>
            {themes.map(({ name, count }) => (
              <option key={name} value={name}>
                {name} ({count})
              </option>
            ))}
          </Choose>
        )}
        <button type="submit" className="button button-quiet">
          Tonen
        </button>
      </form>
    </search>
  );
}

function Choose(props: { name: string; label: string; value: string; children: React.ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <select id={id} name={props.name} defaultValue={props.value}>
        {props.children}
      </select>
    </div>
  );
}

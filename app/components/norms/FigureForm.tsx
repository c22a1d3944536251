import type { TypedFigure } from '../../operations/norms/figureProblems';
import type { MeasureView, NormView } from '../../operations/norms/viewNorm';
import type { Problem } from '../../operations/problem';
import { Field } from '../forms/Field';
import { SelectField } from '../forms/SelectField';
import { TextArea } from '../forms/TextArea';
import { wrongFieldId } from '../forms/wrongFieldId';
import { periodText } from './normWords';

interface Props {
  view: MeasureView;
  boards: NormView['boards'];
  typed: TypedFigure | null;
  /** Was ticked in what was typed. */
  mayReplace: boolean;
  problems: Problem[] | undefined;
}

const helps: Record<string, string> = {
  percentage: 'Zoals 84,5',
  datum: 'Dag, maand en jaar',
  cijfer: 'Een getal van 0 of meer',
  'ja-nee': '',
};

/** What is late comes first; else the newest period that is over. */
function periodToFill({ line, periods }: MeasureView): string {
  const { period, isOverdue } = line.next;
  return isOverdue && periods.includes(period) ? period : (periods[1] ?? '');
}

/** Entering one figure by hand, with where it comes from. */
export function FigureForm({ view, boards, typed, mayReplace, problems }: Props) {
  const { measure } = view;
  const aboutPupils = measure.unit === 'leerlingen';
  return (
    <form method="post" className="card form-card">
      <h3>Cijfer invullen</h3>
      <input type="hidden" name="wat" value="cijfer" />
      <input type="hidden" name="cijfer" value={measure.key} />
      <SelectField
        name="periode"
        label="Periode"
        defaultValue={typed?.period ?? periodToFill(view)}
        choices={view.periods.map((key) => ({ key, name: periodText(key) }))}
        problems={problems}
      />
      {measure.perBoard && <BoardFields boards={boards} typed={typed} problems={problems} />}
      {measure.type === 'ja-nee' ? (
        <SelectField
          name="waarde"
          label={measure.title}
          defaultValue={typed?.value ?? ''}
          choices={[
            { key: '', name: 'Kies' },
            { key: 'ja', name: 'Ja' },
            { key: 'nee', name: 'Nee' },
          ]}
          problems={problems}
        />
      ) : (
        <div className="field-row">
          <Field
            name="waarde"
            type={measure.type === 'datum' ? 'date' : 'text'}
            label={
              measure.perBoard ? 'Hele samenwerkingsverband' : measure.type === 'datum' ? 'Datum' : 'Cijfer'
            }
            help={
              measure.perBoard
                ? 'Laat leeg als dit de som van de besturen is'
                : `${helps[measure.type]}${measure.type === 'cijfer' && measure.unit ? ` (${measure.unit})` : ''}`
            }
            inputMode={measure.type === 'datum' ? undefined : 'decimal'}
            defaultValue={typed?.value ?? ''}
            problems={problems}
          />
          {measure.type === 'percentage' && (
            <Field
              name="van"
              label={`Van hoeveel ${measure.unit ?? ''}`}
              help={aboutPupils ? 'Nodig om te zien of het gedeeld mag worden' : 'Mag leeg blijven'}
              inputMode="numeric"
              defaultValue={typed?.ofCount ?? ''}
              problems={problems}
            />
          )}
        </div>
      )}
      <Field
        name="bron"
        label="Bron"
        help="Waar dit vandaan komt, zoals Kijkglas 1 oktober of jaarverslagen scholen"
        defaultValue={typed?.source ?? ''}
        problems={problems}
      />
      <TextArea
        name="opmerking"
        label="Opmerking"
        help="Mag leeg blijven. Geen namen van leerlingen of ouders."
        defaultValue={typed?.note ?? ''}
        problems={problems}
      />
      <label className="tick">
        <input type="checkbox" name="vervang" value="ja" defaultChecked={mayReplace} />{' '}
        <span>Dit vervangt het cijfer dat er over deze periode al is</span>
      </label>
      <button type="submit" className="button">
        Cijfer bewaren<span className="for-ear">: {measure.title}</span>
      </button>
    </form>
  );
}

function BoardFields({ boards, typed, problems }: Pick<Props, 'boards' | 'typed' | 'problems'>) {
  const missing = problems?.filter(({ field }) => field === 'besturen') ?? [];
  const id = missing.length > 0 ? wrongFieldId('besturen') : undefined;
  return (
    <fieldset id={id} aria-describedby={id && `${id}-tekst`}>
      <legend>Per bestuur</legend>
      <p className="field-help">Vul elk bestuur in, ook als het er 0 zijn, of laat ze allemaal leeg.</p>
      {id && (
        <p className="field-problem" id={`${id}-tekst`}>
          {missing.map(({ message }) => message).join(' ')}
        </p>
      )}
      <div className="board-fields">
        {boards.map((board) => (
          <Field
            key={board.id}
            name={`bestuur-${board.id}`}
            label={board.name}
            inputMode="numeric"
            defaultValue={typed?.perBoard[board.id] ?? ''}
            problems={problems}
          />
        ))}
      </div>
    </fieldset>
  );
}

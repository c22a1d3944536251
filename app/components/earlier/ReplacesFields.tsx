import type { ReplacedRound } from '../../operations/earlier/viewEarlierForm';
import type { Problem } from '../../operations/problem';
import { longDate } from '../format/longDate';
import { TextArea } from '../forms/TextArea';

interface Props {
  replaces: ReplacedRound | null;
  typed: Record<string, string>;
  problems: Problem[] | undefined;
}

/** Asks why, when a round for this year was entered before; nothing when none was. */
export function ReplacesFields({ replaces, typed, problems }: Props) {
  if (!replaces) return null;
  const { roundId, year, heldBy, sealedOn } = replaces;
  return (
    <fieldset className="card form-card">
      <legend>
        <h2>In de plaats van wat er al staat</h2>
      </legend>
      <p>
        Van {year} is er al <a href={`/resultaten/${roundId}`}>een meting van {heldBy}</a>, ingevoerd op{' '}
        {longDate(sealedOn)}. Deze komt ervoor in de plaats. Was de oude nulmeting, dan wordt deze dat. In het
        logboek blijft staan wie wat verving, en waarom.
      </p>
      <TextArea
        name="replacesBecause"
        label="Waarom vervangt u de oude?"
        rows={2}
        defaultValue={typed.replacesBecause ?? ''}
        problems={problems}
      />
    </fieldset>
  );
}

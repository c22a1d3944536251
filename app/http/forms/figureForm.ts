import type { TypedFigure } from '../../operations/norms/figureProblems';
import { textField } from './textField';

/** The form of one figure; boards come as `bestuur-<id>`. */
export function readFigureForm(form: FormData): TypedFigure {
  const perBoard: Record<string, string> = {};
  for (const name of form.keys()) {
    if (name.startsWith('bestuur-')) perBoard[name.slice('bestuur-'.length)] = textField(form, name);
  }
  return {
    period: textField(form, 'periode'),
    value: textField(form, 'waarde'),
    ofCount: textField(form, 'van'),
    perBoard,
    source: textField(form, 'bron'),
    note: textField(form, 'opmerking'),
  };
}

import type { RoundResult } from '../../operations/results/roundResult';
import { Notice } from '../layout/Notice';

/** Above the figures of a round held elsewhere: who held it and how, and what therefore cannot be shown. */
export function ElsewhereNotice({ elsewhere }: { elsewhere: RoundResult['elsewhere'] }) {
  if (!elsewhere) return null;
  const { kind, heldBy, how, sourceDocument, note, points } = elsewhere;
  return (
    <Notice tone="note" title="Elders gehouden">
      <p>
        Deze meting is niet met Peilstok gehouden. Wie hem hield: {heldBy}. Hoe: {how}. De cijfers komen uit:{' '}
        {sourceDocument}.
      </p>
      {kind === 'figures' && (
        <p>
          Alleen de cijfers zijn bekend, niet de antwoorden. Daarom staat hier geen verdeling van antwoorden,
          geen open antwoord en geen uitsplitsing.
          {points
            ? ` De gemiddelden stonden op een schaal van 1 tot en met ${points} en zijn omgerekend.`
            : ''}
        </p>
      )}
      {note && <p>{note}</p>}
    </Notice>
  );
}

import type { Figure } from '../../operations/results/roundResult';
import { notShown } from './NotShown';

/**
 * What stands beside every verdict: a margin says nothing about who did not take part.
 * @param beside the figures it stands beside; nothing where no score is shown, or nobody stayed away
 */
export function StandingSentence({ beside }: { beside?: Figure[] }) {
  if (beside?.every((figure) => notShown(figure) !== null || figure.flags.includes('volledige_telling'))) {
    return null;
  }
  return (
    <p className="standing-sentence">
      De marge gaat alleen over toeval. Wie niet meedeed, kan er anders over denken.
    </p>
  );
}

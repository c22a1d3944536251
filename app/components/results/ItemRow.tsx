import type { ItemResult } from '../../operations/results/roundResult';
import { DistributionBar } from '../charts/DistributionBar';
import { percent } from '../format/percent';
import { wholeNumber } from '../format/wholeNumber';
import { NotShown, notShown } from './NotShown';
import { RoundedScore } from './RoundedScore';

/** From this share on, n.v.t. is told more loudly: the score then speaks for part of the people only. */
const MANY_NOT_APPLICABLE = 0.2;

/** One item: its wording, score, % positief, n, the share n.v.t., and the distribution when there may be one. */
export function ItemRow({ item }: { item: ItemResult }) {
  const hidden = notShown(item);
  return (
    <li className="item-row">
      <div className="item-words">
        <p className="item-title">
          {item.title}
          {item.broken && <span className="tag tag-break">breuk in de reeks</span>}
        </p>
        {item.nvtShare !== null && item.nvtShare > 0 && (
          <p className={item.nvtShare > MANY_NOT_APPLICABLE ? 'item-nvt item-nvt-many' : 'item-nvt'}>
            {percent(item.nvtShare)} antwoordde ‘{item.nvtLabel ?? 'niet van toepassing'}’
          </p>
        )}
      </div>
      {hidden !== null || item.mean === null ? (
        <p className="item-figures">
          <NotShown text={hidden ?? 'geen antwoorden'} />
        </p>
      ) : (
        <p className="item-figures">
          <RoundedScore figure={item} />
          {item.shareSatisfied !== null && <span>{percent(item.shareSatisfied)} positief</span>}
          {item.rounded && (
            <span>
              {item.rounded.nAtLeast === null
                ? 'aantal antwoorden niet getoond'
                : `ten minste ${wholeNumber(item.rounded.nAtLeast)} antwoorden`}
            </span>
          )}
          {item.n !== null && (
            <span>{item.n === 1 ? '1 antwoord' : `${wholeNumber(item.n)} antwoorden`}</span>
          )}
        </p>
      )}
      {hidden === null && item.distribution && (
        <DistributionBar
          title={item.title}
          counts={item.distribution}
          inShares={item.inShares}
          labels={item.labels}
        />
      )}
    </li>
  );
}

import type { GroupLine, IndicatorResult } from '../../operations/results/roundResult';
import { counted } from '../format/counted';
import { decimal } from '../format/decimal';
import { wholeNumber } from '../format/wholeNumber';
import { NotShown } from './NotShown';

interface Props {
  groups: GroupLine[];
  indicators: Pick<IndicatorResult, 'key' | 'title'>[];
  /** On the whole list: more than all groups together when somebody had their row erased. Absent = not known here. */
  invited?: number;
  /** A last line about everybody. */
  total?: GroupLine | undefined;
  /** Stands above it unless what is around it has said what it is. */
  heading?: string | null;
}

/** Scores per group. A figure on too few answers is not shown, and neither is how many there were. */
export function GroupTable({ groups, indicators, invited, total, heading = 'Per groep' }: Props) {
  // Of a round held elsewhere nobody knows how many were asked in each group.
  const isAskedKnown = (total ? [...groups, total] : groups).some(({ invited }) => invited !== null);
  return (
    <section className="card">
      {heading !== null && <h2>{heading}</h2>}
      <table className="cards-on-phone">
        <thead>
          <tr>
            <th scope="col">{groups.length > 0 ? 'Groep' : 'Wie'}</th>
            {isAskedKnown && <th scope="col">Gevraagd</th>}
            {indicators.map((indicator) => (
              <th key={indicator.key} scope="col">
                {indicator.key}
                <span className="under">{indicator.title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...folded(groups), ...(total ? [total] : [])].map((group) => (
            <tr key={group.group} className={group.depth > 0 ? 'within' : undefined}>
              <th scope="row">{group.label}</th>
              {isAskedKnown && (
                <td data-label="Gevraagd">{group.invited === null ? '–' : wholeNumber(group.invited)}</td>
              )}
              {indicators.map((indicator) => (
                <td key={indicator.key} data-label={indicator.key}>
                  <GroupScore score={group.scores[indicator.key]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isBeyondGroups(groups, invited ?? total?.invited ?? null) && (
        <p className="under">
          Wie zich voor het verzegelen liet wissen, telt mee als gevraagd in het totaal en in geen groep. De
          antwoorden van die persoon zijn gewist en tellen nergens mee.
        </p>
      )}
      {groups.some((group) => Object.values(group.scores).some((score) => score.hidden)) && (
        <p className="under">
          Een groep staat er pas met cijfers als er genoeg antwoorden zijn, ook als u groepen van elkaar
          aftrekt.
        </p>
      )}
    </section>
  );
}

/** Whether more were asked than all groups together; nobody can say so when of a group it is not told. */
function isBeyondGroups(groups: GroupLine[], invited: number | null): boolean {
  const asked = groups.filter(({ depth }) => depth === 0).map((group) => group.invited);
  if (invited === null || asked.length === 0 || asked.includes(null)) return false;
  return asked.reduce<number>((sum, one) => sum + (one ?? 0), 0) !== invited;
}

const isHidden = (group: GroupLine) => Object.values(group.scores).every((score) => score.hidden);

/** Groups within another of which nothing is shown stand on one line together. */
function folded(groups: GroupLine[]): GroupLine[] {
  const lines: GroupLine[] = [];
  let hidden = 0;
  for (const [index, group] of groups.entries()) {
    const isFolding = group.depth > 0 && isHidden(group);
    if (!isFolding) lines.push(group);
    else hidden += 1;
    const next = groups[index + 1];
    if (hidden > 0 && (!next || next.depth === 0)) {
      const isAnyShown = (lines.at(-1)?.depth ?? 0) > 0;
      const label = isAnyShown
        ? counted(hidden, 'ander bestuur', 'andere besturen')
        : counted(hidden, 'bestuur', 'besturen');
      const last = isFolding ? group : (groups.findLast((one, at) => at <= index && isHidden(one)) ?? group);
      lines.push({ ...last, label, invited: null });
      hidden = 0;
    }
  }
  return lines;
}

function GroupScore({ score }: { score: GroupLine['scores'][string] | undefined }) {
  if (!score || score.hidden) return <NotShown text="niet getoond" />;
  if (score.mean === null) return <NotShown text="geen antwoorden" />;
  return (
    <span>
      <strong>{decimal(score.mean)}</strong>
      {score.n !== null && <span className="under">{counted(score.n, 'antwoord', 'antwoorden')}</span>}
    </span>
  );
}

import { yearWords } from '../../../surveys/statistics/wording/yearWords';
import type { MeasureLine } from '../../operations/norms/measureLine';
import type { SurveyLine } from '../../operations/norms/surveyLines';
import { audienceName } from '../format/audienceName';
import { decimal } from '../format/decimal';
import { longDate } from '../format/longDate';
import { percent } from '../format/percent';
import { wholeNumber } from '../format/wholeNumber';
import { NotShown } from '../results/NotShown';
import { RoundedScore } from '../results/RoundedScore';
import { StandsOn } from '../results/StandsOn';
import { VerdictMark } from '../results/VerdictMark';
import { ageText, figureText, shortPeriodText, targetText } from './normWords';

/** The cells of one line: figure, target, verdict, direction, age, next. */
export function LineCells({ line, today }: { line: MeasureLine | SurveyLine; today: string }) {
  return line.kind === 'meting' ? (
    <SurveyCells line={line} today={today} />
  ) : (
    <MeasureCells line={line} today={today} />
  );
}

/** What a line is about: the group that was asked, or what was counted. */
export function lineTitle(line: MeasureLine | SurveyLine): string {
  return line.kind === 'meting' ? `${line.title} (${audienceName(line.audience).toLowerCase()})` : line.title;
}

function MeasureCells({ line, today }: { line: MeasureLine; today: string }) {
  const { latest, target, verdict, change, next } = line;
  return (
    <>
      <td data-label="Cijfer">
        {latest === null ? (
          <span className="no-figure">nog geen cijfer</span>
        ) : (
          <span>
            {latest.hidden ? <NotShown text="niet getoond" /> : <strong>{figureText(latest)}</strong>}
            <span className="under">
              {latest.ofCount !== null && `van ${wholeNumber(latest.ofCount)}, `}
              <Period period={latest.period} />
            </span>
          </span>
        )}
      </td>
      <td data-label="Streefwaarde">{targetText(target, line)}</td>
      <td data-label="Oordeel">{latest === null ? <Nothing /> : <VerdictMark verdict={verdict} />}</td>
      <td data-label="Richting">
        {change === null ? (
          <Nothing />
        ) : (
          <span>
            {change.direction}
            <span className="under">
              was {figureText(change.before)}, <Period period={change.period} />
            </span>
          </span>
        )}
      </td>
      <td data-label="Leeftijd">{latest === null ? <Nothing /> : ageText(latest.endsOn, today)}</td>
      <td data-label="Volgende">
        <span>
          {next.frequency === 'na-inspectiebezoek' ? 'na inspectiebezoek' : shortPeriodText(next.period)}
          <span className={next.isOverdue ? 'overdue' : 'under'}>
            {next.isOverdue ? 'te laat: was voor ' : 'voor '}
            {longDate(next.dueOn)}
          </span>
        </span>
      </td>
    </>
  );
}

const changeWords = {
  verbeterd: 'verbeterd',
  gedaald: 'gedaald',
  gelijk_gebleven: 'gelijk gebleven',
  niet_te_zeggen: 'niet te zeggen',
  niet_getoond: 'niet getoond',
};

function SurveyCells({ line, today }: { line: SurveyLine; today: string }) {
  const { latest, next, nextTarget, overdueYear } = line;
  return (
    <>
      <td data-label="Cijfer">
        {latest === null ? (
          <span className="no-figure">nog niet gemeten</span>
        ) : (
          <span className="survey-score">
            <SurveyScore latest={latest} />
            <span className="under">
              <a className="whole" href={`/resultaten/${latest.roundId}`}>
                meting {yearWords(latest)}
              </a>
            </span>
          </span>
        )}
      </td>
      <td data-label="Streefwaarde">
        <span>
          {latest === null || latest.target === null ? 'geen' : `ten minste ${decimal(latest.target)}`}
          {nextTarget !== null && nextTarget !== latest?.target && (
            <span className="under">bij een nieuwe meting {decimal(nextTarget)}</span>
          )}
        </span>
      </td>
      <td data-label="Oordeel">
        {latest === null ? <Nothing /> : <VerdictMark verdict={latest.hidden ? null : latest.verdict} />}
      </td>
      <td data-label="Richting">
        {latest?.change?.verdict ? (
          <span>
            {changeWords[latest.change.verdict]}
            <span className="under">sinds {latest.change.since}</span>
          </span>
        ) : (
          <Nothing />
        )}
      </td>
      <td data-label="Leeftijd">{latest === null ? <Nothing /> : ageText(latest.closedOn, today)}</td>
      <td data-label="Volgende">
        <span>
          {overdueYear !== null && <span className="overdue">te laat: meting {overdueYear}</span>}
          {next === null ? (
            overdueYear === null && 'niet gepland'
          ) : (
            <span className={overdueYear === null ? undefined : 'under'}>
              {next.opensOn <= today ? `loopt tot en met ${longDate(next.closesOn)}` : longDate(next.opensOn)}
            </span>
          )}
        </span>
      </td>
    </>
  );
}

function SurveyScore({ latest }: { latest: NonNullable<SurveyLine['latest']> }) {
  if (latest.hidden) return <NotShown text="niet getoond" />;
  if (latest.noAnswers || latest.mean === null) return <NotShown text="geen antwoorden" />;
  if (latest.rounded) return <RoundedScore figure={latest} />;
  return (
    <>
      <strong>{decimal(latest.mean)}</strong>
      {latest.shareSatisfied !== null && ` (${percent(latest.shareSatisfied)} positief)`}
      <StandsOn figure={latest} />
    </>
  );
}

/** A school year is not broken at its hyphen. */
function Period({ period }: { period: string }) {
  return <span className={period.length === 9 ? 'one-line' : undefined}>{shortPeriodText(period)}</span>;
}

function Nothing() {
  return <span className="not-shown nothing-yet">–</span>;
}

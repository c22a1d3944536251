import type { RoundView } from '../../operations/rounds/viewRound';
import { counted } from '../format/counted';
import { longDate } from '../format/longDate';

type Round = Pick<
  RoundView,
  'recipients' | 'opensOn' | 'closesOn' | 'sealBy' | 'mailDays' | 'targets' | 'audience'
>;

/** Everything that follows from saying yes to a round, day by day. */
export function WhatGoesOut({ round, startsLater }: { round: Round; startsLater: boolean }) {
  const without = round.targets.filter((target) => target.target === null).map((target) => target.indicator);
  const { remindOn = [], lastDayMailOn = null } = round.mailDays ?? {};
  return (
    <ul>
      <li>
        {startsLater ? `Op ${longDate(round.opensOn)}, na acht uur ’s ochtends: ` : 'Nu meteen: '}
        {counted(round.recipients, 'persoon krijgt', 'mensen krijgen')} een uitnodiging met een eigen link.
      </li>
      {remindOn.map((day) => (
        <li key={day}>Op {longDate(day)}: een herinnering, alleen aan wie nog niet klaar is.</li>
      ))}
      {lastDayMailOn && (
        <li>Op {longDate(lastDayMailOn)}: een laatste mail, alleen aan wie nog niet klaar is.</li>
      )}
      <li>
        De meting sluit op {longDate(round.closesOn)} en wordt uiterlijk {longDate(round.sealBy)} verzegeld.
      </li>
      <li>Vragenlijst, lijst met ontvangers en streefwaarden liggen vast zodra de meting open is.</li>
      {without.length > 0 && <li>Zonder streefwaarde, dus straks zonder oordeel: {without.join(', ')}.</li>}
    </ul>
  );
}

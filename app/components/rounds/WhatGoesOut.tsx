import type { QueuedInvitations } from '../../operations/mail/queueInvitations';
import type { RoundView } from '../../operations/rounds/viewRound';
import { counted } from '../format/counted';
import { longDate } from '../format/longDate';

type Round = Pick<
  RoundView,
  'recipients' | 'opensOn' | 'closesOn' | 'sealBy' | 'mailDays' | 'targets' | 'audience'
>;

const fromFile = ' U krijgt die dag een mail, en verstuurt hem zelf.';

/** Everything that follows from saying yes to a round, day by day. */
export function WhatGoesOut({
  round,
  startsLater,
  invitations,
  isOwnMail,
}: {
  round: Round;
  startsLater: boolean;
  /** null = not counted anew: everybody on the list. */
  invitations: QueuedInvitations | null;
  /** The bureau sends the mails itself. */
  isOwnMail: boolean;
}) {
  const { invited, optedOut, overTheYear } = invitations ?? {
    invited: round.recipients,
    optedOut: 0,
    overTheYear: 0,
  };
  const without = round.targets.filter((target) => target.target === null).map((target) => target.indicator);
  const { remindOn = [], lastDayMailOn = null } = round.mailDays ?? {};
  const toWhom =
    isOwnMail && round.audience === 'ouders'
      ? ' aan alle ouders: u ziet niet wie al antwoordde.'
      : ', alleen aan wie nog niet klaar is.';
  const closing = (
    <>
      <li>
        De meting sluit op {longDate(round.closesOn)} en wordt uiterlijk {longDate(round.sealBy)} verzegeld.
      </li>
      <li>
        Vragenlijst, mailteksten en streefwaarden liggen vast zodra de meting open is. De lijst met ontvangers
        kunt u daarna nog bijwerken.
      </li>
      {without.length > 0 && <li>Zonder streefwaarde, dus straks zonder oordeel: {without.join(', ')}.</li>}
    </>
  );
  if (round.recipients === 0) {
    return (
      <ul>
        <li>
          {startsLater ? `Vanaf ${longDate(round.opensOn)}` : 'Vanaf nu'} werken de links die u deelt. Er
          staat niemand op de lijst, dus er gaan geen uitnodigingen uit.
        </li>
        {remindOn.length > 0 && (
          <li>
            Wie een link doorstuurt en dat per mail kreeg gevraagd, krijgt op de afgesproken dagen een
            herinnering.
          </li>
        )}
        {closing}
      </ul>
    );
  }
  return (
    <ul>
      <li>
        {startsLater ? `Op ${longDate(round.opensOn)}, na acht uur ’s ochtends: ` : 'Nu meteen: '}
        {round.audience === 'scholen'
          ? counted(invited, 'vestiging krijgt', 'vestigingen krijgen')
          : counted(invited, 'persoon krijgt', 'mensen krijgen')}{' '}
        {isOwnMail
          ? 'een eigen link. Die staan in een bestand, en u verstuurt de uitnodigingen zelf.'
          : 'een uitnodiging met een eigen link.'}
        {round.audience === 'scholen' && ' Wie voor meer vestigingen invult, krijgt één mail.'}
      </li>
      {optedOut > 0 && (
        <li>
          {counted(optedOut, 'persoon wil', 'mensen willen')} geen mail meer en{' '}
          {optedOut === 1 ? 'krijgt' : 'krijgen'} niets.
        </li>
      )}
      {overTheYear > 0 && (
        <li>
          {counted(overTheYear, 'persoon is', 'mensen zijn')} dit jaar al vaak genoeg gevraagd en{' '}
          {overTheYear === 1 ? 'krijgt' : 'krijgen'} niets.
        </li>
      )}
      {!isOwnMail && (
        <li>Wie ook een andere vragenlijst krijgt met dezelfde data, krijgt beide in één mail.</li>
      )}
      {remindOn.map((day) => (
        <li key={day}>
          Op {longDate(day)}: een herinnering{toWhom}
          {isOwnMail && fromFile}
        </li>
      ))}
      {lastDayMailOn && (
        <li>
          Op {longDate(lastDayMailOn)}: een laatste mail{toWhom}
          {isOwnMail && fromFile}
        </li>
      )}
      {closing}
    </ul>
  );
}

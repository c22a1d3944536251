import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { counted } from '../components/format/counted';
import { languageName } from '../components/format/languageName';
import { listed } from '../components/format/listed';
import { longDate } from '../components/format/longDate';
import { PageHead } from '../components/layout/PageHead';
import { ApprovalNote } from '../components/rounds/ApprovalNote';
import { DraftBlockers } from '../components/rounds/DraftBlockers';
import { DraftSteps } from '../components/rounds/DraftSteps';
import { MailPreviews } from '../components/rounds/MailPreviews';
import { QuestionList } from '../components/rounds/QuestionList';
import { RecipientLanguages } from '../components/rounds/RecipientLanguages';
import { RecipientTable } from '../components/rounds/RecipientTable';
import { RoundName } from '../components/rounds/RoundName';
import { SchoolsLeftOut } from '../components/rounds/SchoolsLeftOut';
import { requireRound } from '../http/session/requireRound';
import { isOwnMail } from '../operations/mail/ownMail';
import { viewSchoolsLeftOut } from '../operations/rounds/list/schoolsLeftOut';
import { listRecipients } from '../operations/rounds/listRecipients';

const FIRST = 10;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Controle: ${data?.round.title} · Peilstok` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { app, associationId, round } = await requireRound(args);
  if (round.status !== 'draft') throw redirect(`/metingen/${round.roundId}`);
  const { lines } = await listRecipients(app, associationId, round.roundId, { offset: 0, limit: FIRST });
  return {
    round,
    lines,
    ownMail: await isOwnMail(app, associationId, round.roundId),
    leftOut: round.recipients > 0 ? await viewSchoolsLeftOut(app, associationId, round) : [],
  };
}

export default function DraftCheck() {
  const { round, lines, ownMail, leftOut } = useLoaderData<typeof loader>();
  // Approving comes before the first day; only opening waits for it.
  const blockers = round.blockers.filter(({ code }) => code !== 'too-early');
  return (
    <>
      <PageHead
        title={round.title}
        above={<RoundName round={round} />}
        lead="Kijk na wat er wordt verstuurd, en aan wie. Er gaat nog niets weg."
      />
      <DraftSteps roundId={round.roundId} current="controle" />
      <ApprovalNote round={round} />
      <DraftBlockers round={round} problems={blockers} title="De meting kan nog niet worden goedgekeurd" />
      <section className="card" aria-labelledby="wie">
        <h2 id="wie">Aan wie: {counted(round.recipients, 'ontvanger', 'ontvangers')}</h2>
        {round.recipients === 0 ? (
          <p>
            Er staat nog niemand op de lijst.{' '}
            <a href={`/metingen/${round.roundId}/ontvangers`}>Lees een bestand in</a>.
          </p>
        ) : (
          <>
            <SchoolsLeftOut schools={leftOut} />
            <RecipientLanguages {...round} />
            <RecipientTable lines={lines} opened={false} />
            {round.recipients > FIRST && (
              <p>
                <a href={`/metingen/${round.roundId}/ontvangers`}>
                  Alle {round.recipients} ontvangers bekijken
                </a>
              </p>
            )}
          </>
        )}
      </section>
      <section aria-labelledby="mails">
        <h2 id="mails">De mails</h2>
        <p>
          {ownMail ? 'U verstuurt de mails zelf, met een bestand vol links.' : 'Peilstok verstuurt de mails.'}{' '}
          <a href={`/metingen/${round.roundId}/eigen-mail`}>Wie verstuurt de mails?</a>
        </p>
        <p>
          De persoonlijke link komt er pas bij het versturen in. In dit voorbeeld werkt hij niet. De laatste
          mail is dezelfde als de herinnering, met erbij dat het de laatste is.
        </p>
        <MailPreviews roundId={round.roundId} mails={round.mailPreview} />
      </section>
      <section className="card" aria-labelledby="vragen">
        <h2 id="vragen">De vragenlijst</h2>
        <p>
          Versie {round.version}, in het {listed(round.definition.languages.map(languageName))}. Invullen
          duurt ongeveer {counted(round.minutes, 'minuut', 'minuten')}.{' '}
          <a href={`/metingen/${round.roundId}/vragenlijst`}>Zelf uitproberen</a>
        </p>
        <details>
          <summary>Alle vragen ({round.definition.items.length})</summary>
          <QuestionList definition={round.definition} locale="nl" />
        </details>
      </section>
      <section className="card" aria-labelledby="wanneer">
        <h2 id="wanneer">Wanneer</h2>
        <p>
          Open van {longDate(round.opensOn)} tot en met {longDate(round.closesOn)}. Uiterlijk{' '}
          {longDate(round.sealBy)} verzegeld.
        </p>
      </section>
      <p>
        <a className="button" href={`/metingen/${round.roundId}/openen`}>
          Verder naar goedkeuren
        </a>
      </p>
    </>
  );
}

import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { counted } from '../components/format/counted';
import { languageName } from '../components/format/languageName';
import { RowProblemTable } from '../components/forms/RowProblemTable';
import { UploadForm } from '../components/forms/UploadForm';
import { Done } from '../components/layout/Done';
import { Notice } from '../components/layout/Notice';
import { PageHead } from '../components/layout/PageHead';
import { Pager } from '../components/layout/Pager';
import { Problems } from '../components/layout/Problems';
import { AddPerson } from '../components/rounds/AddPerson';
import { ApprovalNote } from '../components/rounds/ApprovalNote';
import { DraftSteps } from '../components/rounds/DraftSteps';
import { type MailTroubleName, mailTroubles, readMailTrouble } from '../components/rounds/mailTroubles';
import { RecipientLanguages } from '../components/rounds/RecipientLanguages';
import { RecipientSearch } from '../components/rounds/RecipientSearch';
import { RecipientTable } from '../components/rounds/RecipientTable';
import { RoundName } from '../components/rounds/RoundName';
import { fileField } from '../http/forms/fileField';
import { pageNumber } from '../http/forms/pageNumber';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireRound } from '../http/session/requireRound';
import { getAssociation } from '../operations/associations/association';
import { addToDraft, LONGEST_LIST_TO_ADD_TO } from '../operations/rounds/list/addToDraft';
import { oneAsFile } from '../operations/rounds/list/oneAsFile';
import { updateList } from '../operations/rounds/list/updateList';
import { listRecipients } from '../operations/rounds/listRecipients';
import { stageRecipients } from '../operations/rounds/upload/stageRecipients';
import { isImporting } from '../operations/rounds/upload/startImport';
import { PARTNER_TYPES } from '../recipients/partnerTypes';

const PAGE_SIZE = 50;

const troubleWords: Record<MailTroubleName, string> = {
  geweigerd: 'Een mail aan hen is geweigerd',
  teruggekomen: 'Een mail aan hen kwam terug',
  onzeker: 'Niet zeker of een mail aan hen is aangekomen',
  dubbel: 'Een mail aan hen kwam misschien twee keer aan',
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Ontvangers: ${data?.round.title} · Peilstok` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { app, associationId, round } = await requireRound(args);
  if (round.status === 'sealed') throw redirect(`/resultaten/${round.roundId}`);
  const page = pageNumber(args.request);
  const search = (new URL(args.request.url).searchParams.get('zoek') ?? '').trim().slice(0, 100);
  const trouble = readMailTrouble(new URL(args.request.url).searchParams.get('mail'));
  const { total, lines } = await listRecipients(app, associationId, round.roundId, {
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
    ...(search === '' ? {} : { search }),
    mail: trouble && mailTroubles[trouble],
  });
  const { definition: _, mailPreview: __, ...shown } = round;
  const { boards } = await getAssociation(app, associationId);
  return {
    round: shown,
    isShort: round.recipients <= LONGEST_LIST_TO_ADD_TO,
    importing: isImporting(app, associationId, round.roundId),
    total,
    lines,
    page,
    search,
    trouble,
    schools: boards.flatMap((board) => board.schools.map((school) => school.name)).sort(),
    types: [...PARTNER_TYPES],
    languages: round.definition.languages.map((key) => ({ key, name: languageName(key) })),
  };
}

/** Keeps the file to look it over; nothing is on the list yet. */
export async function action(args: ActionFunctionArgs) {
  const { app, actor, associationId, round } = await requireRound(args);
  if (round.status !== 'draft' && round.status !== 'open') throw redirect(`/metingen/${round.roundId}`);
  if (isImporting(app, associationId, round.roundId))
    throw redirect(`/metingen/${round.roundId}/ontvangers/inlezen/voortgang`);
  const form = await args.request.formData();
  if (textField(form, 'wat') === 'toevoegen') {
    const person = readPerson(form);
    if (round.status === 'draft') {
      const added = await addToDraft(app, actor, associationId, round, person);
      if (!added.ok) return unprocessable({ problems: added.problems, person });
      return redirect(`/metingen/${round.roundId}/ontvangers?melding=opdelijst&aantal=${added.recipients}`);
    }
    const updated = await updateList(app, actor, associationId, round.roundId, oneAsFile(person), {
      absentWhy: null,
    });
    if (!updated.ok) return unprocessable({ problems: updated.problems, person });
    return redirect(`/metingen/${round.roundId}/ontvangers?melding=bijgewerkt&aantal=${updated.invited}`);
  }
  const file = await fileField(form, 'bestand');
  const staged = await stageRecipients(app, associationId, round.roundId, {
    bytes: file?.bytes ?? new Uint8Array(),
    name: file?.name ?? 'lijst',
  });
  if (!staged.ok) return unprocessable({ problems: staged.problems, person: null });
  return redirect(`/metingen/${round.roundId}/ontvangers/inlezen`);
}

function readPerson(form: FormData) {
  return {
    email: textField(form, 'email'),
    name: textField(form, 'naam'),
    language: textField(form, 'taal'),
    school: textField(form, 'school'),
    type: textField(form, 'soort'),
    role: textField(form, 'rol'),
  };
}

export default function RoundRecipients() {
  const { round, isShort, importing, total, lines, page, search, trouble, schools, types, languages } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  const isDraft = round.status === 'draft';
  const addPerson = (
    <AddPerson
      isDraft={isDraft}
      typed={sent?.person}
      audience={round.audience}
      {...{ schools, types, languages }}
    />
  );
  return (
    <>
      <PageHead
        title={isDraft ? round.title : `Ontvangers: ${round.title}`}
        above={<RoundName round={round} />}
        actions={isDraft ? undefined : <a href={`/metingen/${round.roundId}`}>← Terug naar de meting</a>}
      />
      {isDraft && <DraftSteps roundId={round.roundId} current="ontvangers" />}
      {isDraft && <ApprovalNote round={round} />}
      {sent?.person ? (
        <>
          <Problems
            title="Er is niemand toegevoegd of aangepast"
            problems={sent.problems.map(({ code, message }) => ({
              code,
              // Nobody typed a row.
              message: message.replace(
                'Vul de naam van de vestiging in, of haal de rij weg.',
                'Kies een school.',
              ),
            }))}
          />
          <p className="below-problems">
            <a href="#wijzigen">Naar wat u invulde</a>
          </p>
        </>
      ) : sent ? (
        <RowProblemTable problems={sent.problems} />
      ) : (
        <Done message={query.get('melding')} count={query.get('aantal')} />
      )}
      {isDraft && !sent && query.get('melding') === 'ontvangers' && (
        <p className="actions below-problems">
          <a className="button" href={`/metingen/${round.roundId}/controle`}>
            Verder naar de controle
          </a>
        </p>
      )}
      {importing && (
        <Notice tone="note" title="Er wordt een lijst ingelezen">
          <p>
            Tot die klaar is, staat hier de lijst van daarvoor.{' '}
            <a href={`/metingen/${round.roundId}/ontvangers/inlezen/voortgang`}>Kijken hoe ver het is</a>
          </p>
        </Notice>
      )}
      {isDraft && !importing && (
        <section className="card form-card">
          <UploadForm
            label="Bestand met ontvangers (Excel of CSV)"
            help={
              round.recipients > 0
                ? `Er staan nu ${counted(round.recipients, 'ontvanger', 'ontvangers')} op de lijst. Een nieuw bestand vervangt de hele lijst.`
                : 'Kolommen: email, naam, taal, school, bestuur, soort en rol. Heten ze anders, dan kiest u straks wat wat is.'
            }
            button="Nakijken"
            template={{ href: `/sjablonen/ontvangers-${round.audience}.csv`, text: 'Voorbeeldbestand' }}
          />
        </section>
      )}
      {(round.recipients > 0 || search !== '') && (
        <section aria-labelledby="lijst" className="card">
          <h2 id="lijst">{counted(round.recipients, 'ontvanger', 'ontvangers')}</h2>
          {trouble === null ? (
            <RecipientSearch search={search} found={total} />
          ) : (
            <p role="status">
              {troubleWords[trouble]}: {counted(total, 'ontvanger', 'ontvangers')}.{' '}
              {round.audience === 'ouders' && 'Van ouders tonen wij hier alleen de uitnodiging. '}
              <a href={`/metingen/${round.roundId}/ontvangers`}>Alle ontvangers tonen</a>
            </p>
          )}
          {round.audience === 'ouders' && !isDraft && (
            <p className="under">Van ouders laten wij niet zien wie heeft geantwoord. Alleen hoeveel.</p>
          )}
          <RecipientLanguages {...round} />
          {lines.length > 0 && (
            <RecipientTable
              allMails={trouble !== null}
              lines={lines}
              opened={!isDraft}
              changeAt={
                round.status === 'draft' || round.status === 'open'
                  ? `/metingen/${round.roundId}/ontvangers`
                  : null
              }
              telephoneAt={round.status === 'open' ? `/metingen/${round.roundId}/telefoon` : null}
            />
          )}
          <Pager
            page={page}
            total={total}
            pageSize={PAGE_SIZE}
            keep={trouble !== null ? { mail: trouble } : search === '' ? {} : { zoek: search }}
          />
        </section>
      )}
      {isDraft && !importing && isShort && (
        <section className="card" aria-labelledby="wijzigen">
          <details open={Boolean(sent?.person)}>
            <summary id="wijzigen">Iemand toevoegen of aanpassen</summary>
            {addPerson}
          </details>
        </section>
      )}
      {round.status === 'open' && (
        <section className="card" aria-labelledby="wijzigen">
          <h2 id="wijzigen">De lijst wijzigen</h2>
          <details open={Boolean(sent?.person)}>
            <summary>Iemand toevoegen of aanpassen</summary>
            {addPerson}
          </details>
          <details>
            <summary>Een nieuwe lijst inlezen</summary>
            <p>
              Eerst ziet u wat er verandert. Wie op de lijst blijft, houdt dezelfde link. Wie niet in het
              bestand staat, blijft op de lijst, tenzij u anders kiest.
            </p>
            <UploadForm
              label="Bestand met ontvangers (Excel of CSV)"
              button="Nakijken"
              template={{ href: `/sjablonen/ontvangers-${round.audience}.csv`, text: 'Voorbeeldbestand' }}
            />
          </details>
        </section>
      )}
      {round.audience !== 'scholen' && (
        <p>
          Heeft u niet van iedereen een adres?{' '}
          <a href={`/metingen/${round.roundId}/links`}>
            Maak een link die een school, het loket of de website deelt
          </a>
          .
        </p>
      )}
      {isDraft && !round.blockers.some(({ code }) => code === 'no-recipients') && (
        <p>
          <a className="button" href={`/metingen/${round.roundId}/controle`}>
            Verder naar de controle
          </a>
        </p>
      )}
    </>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { languageName } from '../components/format/languageName';
import { LanguageStatus } from '../components/languages/LanguageStatus';
import { SideBySide } from '../components/languages/SideBySide';
import { Done } from '../components/layout/Done';
import { Notice } from '../components/layout/Notice';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { decideLanguage } from '../operations/languages/decideLanguage';
import { viewLanguage } from '../operations/languages/viewLanguages';
import { besideDutch } from '../respondent/texts/besideDutch';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${languageName(data?.language ?? '')}: ${data?.title ?? ''} · Peilstok` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const reading = await viewLanguage(app, associationId, params.survey ?? '', params.language ?? '');
  if (!reading) throw new Response(null, { status: 404 });
  return { ...reading, around: besideDutch(reading.language) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const form = await request.formData();
  const isOffered = textField(form, 'aanbieden') === 'ja';
  const survey = params.survey ?? '';
  const language = params.language ?? '';
  const decided = await decideLanguage(app, actor, associationId, {
    survey,
    version: Number(textField(form, 'versie')),
    language,
    isOffered,
  });
  if (!decided.ok) return unprocessable({ problems: decided.problems });
  return redirect(`/instellingen/talen/${survey}/${language}?melding=${isOffered ? 'taal' : 'taalweg'}`);
}

export default function Language() {
  const reading = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { language, title, isOffered, pairs, mails, around } = reading;
  const name = languageName(language);
  return (
    <>
      <PageHead
        title={`${name}: ${title}`}
        above={<a href="/instellingen/talen">Talen</a>}
        lead={`Elke tekst in het Nederlands, met wat mensen in het ${name} lezen.`}
      />
      {sent ? <Problems problems={sent.problems} /> : <Done message={search.get('melding')} count={null} />}
      <section className="card" aria-labelledby="besluit">
        <h2 id="besluit">Aanbieden?</h2>
        <LanguageStatus state={reading} />
        {!reading.reviewed && (
          <Notice tone="warning" title="Deze vertaling heeft nog niemand nagekeken">
            <p>
              Laat haar lezen door iemand die {name} spreekt.{' '}
              {isOffered
                ? 'Zij wordt wel al aangeboden.'
                : 'U kunt haar ook zonder dat aanbieden: dan is dat uw besluit.'}
            </p>
          </Notice>
        )}
        <form method="post">
          <input type="hidden" name="versie" value={reading.version} />
          <div className="actions">
            <button
              type="submit"
              name="aanbieden"
              value={isOffered ? 'nee' : 'ja'}
              className={isOffered ? 'button button-quiet' : 'button'}
            >
              {isOffered ? `${name} niet meer aanbieden` : `${name} aanbieden`}
            </button>
          </div>
        </form>
        <p className="under">
          Uw besluit geldt voor metingen die nog open moeten. Een goedkeuring vervalt dan, want er gaat iets
          anders uit. Een meting die open is, houdt de talen waarmee hij openging.
        </p>
      </section>
      <section className="card" aria-labelledby="vragen">
        <h2 id="vragen">De vragenlijst</h2>
        <p className="under">
          Woorden tussen [[ ]] vult Peilstok in: uw naam, het loket, de datum, de minuten, het contact.
        </p>
        <SideBySide
          caption={`De vragenlijst in het Nederlands en het ${name}`}
          language={language}
          pairs={pairs}
        />
      </section>
      {mails.map(({ dutch, translation }, index) => (
        <section key={dutch.subject} className="card" aria-labelledby={`mail-${index}`}>
          <h2 id={`mail-${index}`}>{index === 0 ? 'De uitnodiging' : 'De herinnering'}</h2>
          <SideBySide
            caption={`${index === 0 ? 'De uitnodiging' : 'De herinnering'} in het Nederlands en het ${name}`}
            language={language}
            pairs={[
              { dutch: dutch.subject, translation: translation.subject },
              { dutch: dutch.text, translation: translation.text },
            ]}
          />
        </section>
      ))}
      <section className="card" aria-labelledby="rondom">
        <h2 id="rondom">Knoppen en meldingen</h2>
        <p className="under">Deze teksten horen bij Peilstok en zijn voor alle vragenlijsten gelijk.</p>
        <details>
          <summary>Alle {around.length} teksten</summary>
          <SideBySide
            caption={`Knoppen en meldingen in het Nederlands en het ${name}`}
            language={language}
            pairs={around}
          />
        </details>
      </section>
    </>
  );
}

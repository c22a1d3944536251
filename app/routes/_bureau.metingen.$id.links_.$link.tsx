import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { longDate } from '../components/format/longDate';
import { Field } from '../components/forms/Field';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { KitPieces } from '../components/links/KitPieces';
import { linkName } from '../components/links/linkName';
import { PopulationForm } from '../components/links/PopulationForm';
import { StopLink } from '../components/links/StopLink';
import { RoundName } from '../components/rounds/RoundName';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireLink } from '../http/session/requireLink';
import { mailKit } from '../operations/links/mailKit';
import { recordPopulation, stopSharedLink } from '../operations/links/sharedLinks';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? linkName(data.link) : 'Link'} · Peilstok` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { round, link } = await requireLink(args);
  const { definition: _, mailPreview: __, ...shown } = round;
  return { round: shown, link };
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, associationId, round, link } = await requireLink(args);
  const form = await args.request.formData();
  const all = `/metingen/${round.roundId}/links`;
  const here = `${all}/${link.id}`;
  const at = [app, actor, associationId, round.roundId, link.id] as const;
  switch (textField(form, 'wat')) {
    case 'aantal': {
      const told = await recordPopulation(...at, textField(form, 'aantal'), 'bureau');
      return told.ok ? redirect(`${here}?melding=opgeslagen`) : unprocessable({ problems: told.problems });
    }
    case 'mail': {
      const mailed = await mailKit(...at, textField(form, 'email'));
      return mailed.ok ? redirect(`${here}?melding=kit`) : unprocessable({ problems: mailed.problems });
    }
    case 'stoppen': {
      const replace = textField(form, 'nieuw') === 'ja';
      const stopped = await stopSharedLink(...at, { replace });
      if (!stopped.ok) return unprocessable({ problems: stopped.problems });
      return redirect(`${all}?melding=${replace ? 'vervangen' : 'gestopt'}`);
    }
    default:
      return unprocessable({ problems: [{ code: 'form', message: 'Dit formulier is niet te lezen.' }] });
  }
}

export default function OneLink() {
  const { round, link } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const sent = useActionData<typeof action>();
  const canChange = !link.isStopped && (round.status === 'draft' || round.status === 'open');
  return (
    <>
      <PageHead
        title={linkName(link)}
        above={<RoundName round={round} />}
        lead={round.title}
        actions={<a href={`/metingen/${round.roundId}/links`}>← Alle links</a>}
      />
      {!sent && <Done message={search.get('melding')} count={search.get('aantal')} />}
      <Problems problems={sent?.problems} title="Niet gelukt" />
      <KitPieces kit={link} printAt={`/metingen/${round.roundId}/links/${link.id}`} />
      {canChange && link.kind !== 'website' && (
        <>
          <section className="card form-card" aria-labelledby="mail">
            <h2 id="mail">Naar de tussenpersoon mailen</h2>
            <p>
              De tussenpersoon krijgt een eigen pagina met de link, de poster en de tekst, en vult daar het
              aantal ouders in.{' '}
              {link.mailedOn && `Laatst gemaild op ${longDate(link.mailedOn)} aan ${link.keeperEmail}.`}
            </p>
            <form method="post">
              <input type="hidden" name="wat" value="mail" />
              <Field
                name="email"
                type="email"
                label="E-mailadres van de tussenpersoon"
                autoComplete="off"
                defaultValue={link.keeperEmail ?? ''}
                problems={sent?.problems}
              />
              <button type="submit" className="button">
                Mailen
              </button>
            </form>
            <p className="under keeper-address">
              Of geef zelf het adres van die pagina door: <a href={link.keeperUrl}>{link.keeperUrl}</a>
            </p>
          </section>
          <PopulationForm kit={link} problems={sent?.problems} />
        </>
      )}
      {canChange && <StopLink />}
    </>
  );
}

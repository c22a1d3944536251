import {
  data,
  type HeadersFunction,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import surveyStyles from 'survey-core/survey-core.fontless.css?url';
import { languageName } from '../components/format/languageName';
import { Notice } from '../components/layout/Notice';
import { PageHead } from '../components/layout/PageHead';
import { ClientPreview } from '../components/preview/ClientPreview';
import { QuestionList } from '../components/rounds/QuestionList';
import { RoundName } from '../components/rounds/RoundName';
import { previewPolicy } from '../http/server/previewPolicy';
import { isOverHttps } from '../http/session/isOverHttps';
import { requireRound } from '../http/session/requireRound';

/** The one page that cannot do without a script: trying out a questionnaire. The list of questions needs none. */
export const handle = { script: true };

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: surveyStyles }];

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Vragenlijst: ${data?.round.title} · Peilstok` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { app, round } = await requireRound(args);
  const { mailPreview: _, ...shown } = round;
  const asked = new URL(args.request.url).searchParams.get('taal');
  const locale = round.definition.languages.find((language) => language === asked) ?? 'nl';
  const policy = previewPolicy(args.context.nonce, isOverHttps(app));
  return data({ round: shown, locale }, { headers: { 'Content-Security-Policy': policy } });
}

export default function Questionnaire() {
  const { round, locale } = useLoaderData<typeof loader>();
  const { definition } = round;
  return (
    <>
      <PageHead
        title={`Vragenlijst: ${round.title}`}
        above={<RoundName round={round} />}
        lead={`Versie ${round.version}. Wat u hier invult, wordt niet bewaard.`}
        actions={
          <>
            <a className="button button-quiet" href={`/metingen/${round.roundId}/voorbeeld`}>
              Invullen op de echte pagina's
            </a>
            {definition.introShared && (
              <a href={`/metingen/${round.roundId}/voorbeeld/gedeeld`}>Invullen als via een gedeelde link</a>
            )}
            <a href={`/metingen/${round.roundId}`}>← Terug naar de meting</a>
          </>
        }
      />
      <nav className="language-links" aria-label="Taal van de vragenlijst">
        {definition.languages.map((language) => (
          <a
            key={language}
            href={`?taal=${language}`}
            aria-current={language === locale ? 'true' : undefined}
          >
            {languageName(language)}
          </a>
        ))}
      </nav>
      <noscript>
        <Notice tone="note">
          <p>Om de vragenlijst uit te proberen is JavaScript nodig. Hieronder staan alle vragen.</p>
        </Notice>
      </noscript>
      <ClientPreview json={definition.json} locale={locale} />
      <section aria-labelledby="alle" className="card">
        <h2 id="alle">Alle vragen</h2>
        <QuestionList definition={definition} locale={locale} />
        <p className="seal-line">Vingerafdruk van deze versie (SHA-256): {round.definitionSha256}</p>
      </section>
    </>
  );
}

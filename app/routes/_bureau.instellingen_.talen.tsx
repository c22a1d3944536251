import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { languageName } from '../components/format/languageName';
import { LanguageStatus } from '../components/languages/LanguageStatus';
import { PageHead } from '../components/layout/PageHead';
import { requireAssociation } from '../http/session/requireAssociation';
import { viewLanguages } from '../operations/languages/viewLanguages';

export const meta: MetaFunction = () => [{ title: 'Talen · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  return { surveys: await viewLanguages(app, associationId) };
}

export default function Languages() {
  const { surveys } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Talen"
        above={<a href="/instellingen">Instellingen</a>}
        lead="In welke talen mensen uw vragenlijsten en mails kunnen lezen. Engels wordt aangeboden tot u het weghaalt, een andere taal pas als u dat besluit."
      />
      {surveys.map(({ survey, title, version, languages }) => (
        <section key={survey} className="card" aria-labelledby={`talen-${survey}`}>
          <h2 id={`talen-${survey}`}>{title}</h2>
          <p className="under">Versie {version}. Nederlands wordt altijd aangeboden.</p>
          <dl className="register-facts">
            {languages.map((state) => (
              <div key={state.language}>
                <dt>{languageName(state.language)}</dt>
                <dd>
                  <LanguageStatus state={state} />
                  <a href={`/instellingen/talen/${survey}/${state.language}`}>
                    Lezen en besluiten
                    <span className="for-ear">
                      : {title}, {languageName(state.language)}
                    </span>
                  </a>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

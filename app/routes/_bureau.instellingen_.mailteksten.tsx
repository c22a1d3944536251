import type { LoaderFunctionArgs, MetaFunction, SerializeFrom } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { audienceName } from '../components/format/audienceName';
import { languageName } from '../components/format/languageName';
import { longDate } from '../components/format/longDate';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { mailLanguages } from '../http/forms/mailTextForm';
import { requireAssociation } from '../http/session/requireAssociation';
import { viewMailTexts } from '../operations/mail/texts/mailTexts';

export const meta: MetaFunction = () => [{ title: 'Teksten van de mails · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const audiences = [];
  for (const audience of ['scholen', 'ouders', 'ketenpartners'] as const)
    audiences.push({ audience, texts: await viewMailTexts(app, associationId, audience, mailLanguages) });
  return { audiences };
}

export default function MailTexts() {
  const { audiences } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return (
    <>
      <PageHead
        title="Teksten van de mails"
        above={<a href="/instellingen">Instellingen</a>}
        lead="Onderwerp, opening en slot van uitnodiging en herinnering. Wat mensen moeten weten over hun antwoorden en hun rechten, staat vast. Een meting die al open is, houdt de tekst waarmee hij openging."
      />
      <Done message={search.get('melding')} count={null} />
      {audiences.map(({ audience, texts }) => (
        <section key={audience} className="card" aria-labelledby={audience}>
          <h2 id={audience}>Aan {audienceName(audience).toLowerCase()}</h2>
          <MailTable audience={audience} texts={texts.filter(({ language }) => language === 'nl')} />
          <details open={texts.some(({ language, isOwn }) => language !== 'nl' && isOwn)}>
            <summary>
              Andere talen<span className="for-ear">: mails aan {audienceName(audience).toLowerCase()}</span>
            </summary>
            <MailTable audience={audience} texts={texts.filter(({ language }) => language !== 'nl')} />
          </details>
        </section>
      ))}
    </>
  );
}

/** The mails to one audience; what is not in Dutch stands apart, for most bureaus send nothing else. */
function MailTable({
  audience,
  texts,
}: {
  audience: string;
  texts: SerializeFrom<typeof loader>['audiences'][number]['texts'];
}) {
  return (
    <table className="cards-on-phone">
      <thead>
        <tr>
          <th scope="col">Mail</th>
          <th scope="col">Onderwerp</th>
          <th scope="col">Tekst</th>
        </tr>
      </thead>
      <tbody>
        {texts.map(({ kind, language, text, isOwn, decided }) => {
          const mail = kind === 'invitation' ? 'uitnodiging' : 'herinnering';
          return (
            <tr key={`${kind} ${language}`}>
              <td data-label="Mail">
                <a href={`/instellingen/mailteksten/${audience}/${mail}/${language}`}>
                  {mail}, {languageName(language)}
                </a>
              </td>
              <td data-label="Onderwerp">
                <bdi lang={language}>{text.subject}</bdi>
              </td>
              <td data-label="Tekst">
                <span>
                  {isOwn ? 'eigen tekst' : 'standaard'}
                  {decided && (
                    <span className="under">
                      {decided.by}, {longDate(decided.at.slice(0, 10))}
                    </span>
                  )}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

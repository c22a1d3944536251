import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { SettingsFields } from '../components/forms/SettingsFields';
import { TestMailForm } from '../components/forms/TestMailForm';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { readSettingsForm } from '../http/forms/settingsForm';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { getAssociation, updateAssociation } from '../operations/associations/association';
import { deliveryState } from '../operations/mail/outbox';

export const meta: MetaFunction = () => [{ title: 'Instellingen · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, session, associationId } = await requireAssociation(request, context);
  const { name, sector, settings } = await getAssociation(app, associationId);
  return {
    name,
    sector,
    settings,
    email: session.email ?? '',
    deliversForReal: deliveryState(app).deliversForReal,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const present = await getAssociation(app, associationId);
  const form = await readSettingsForm(await request.formData(), present.settings.logo);
  const updated = await updateAssociation(app, actor, associationId, form);
  if (!updated.ok) return unprocessable({ problems: updated.problems, form });
  const isFirstDay = new URL(request.url).searchParams.get('terug') === 'begin';
  return redirect(`/instellingen?melding=opgeslagen${isFirstDay ? '&terug=begin' : ''}`);
}

const parts = [
  { to: 'collegas', title: 'Wie kan inloggen', what: 'Collega’s bekijken en toevoegen' },
  { to: 'programma', title: 'Programma', what: 'Wanneer elke meting is, en schoolvakanties' },
  {
    to: 'streefwaarden',
    title: 'Streefwaarden',
    what: 'Bij welk cijfer een norm is gehaald, en wie dat besloot',
  },
  { to: 'mailteksten', title: 'Mails', what: 'Teksten van uitnodiging en herinnering' },
  { to: 'talen', title: 'Talen', what: 'In welke talen mensen kunnen antwoorden' },
  { to: 'privacy', title: 'Privacy', what: 'Doel, grondslag, bewaartermijnen en vragen van mensen' },
];

export default function Settings() {
  const { name, sector, settings, email, deliversForReal } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  const isFirstDay = search.get('terug') === 'begin';
  return (
    <>
      <PageHead
        title="Instellingen"
        above={isFirstDay && <a href="/begin/stappen">Alle stappen</a>}
        lead="Wat mensen zien in uw mails en vragenlijsten. Metingen die al open zijn, veranderen niet mee."
      />
      {!sent && <Done message={search.get('melding')} count={null} />}
      {!sent && (
        <nav className="card parts" aria-label="Delen van de instellingen">
          <ul className="parts-list">
            {parts.map(({ to, title, what }) => (
              <li key={to}>
                <a href={`/instellingen/${to}`}>{title}</a>
                <p>{what}</p>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="two-columns">
        <form method="post" encType="multipart/form-data" className="card">
          <h2>Samenwerkingsverband</h2>
          <Problems problems={sent?.problems} linked />
          <input type="hidden" name="sector" value={sector} />
          <SettingsFields
            name={sent?.form.name ?? name}
            settings={sent ? { ...sent.form.settings, logo: settings.logo } : settings}
            problems={sent?.problems}
          />
          <button type="submit" className="button">
            Opslaan
          </button>
        </form>
        <section className="card" aria-labelledby="proefmail">
          <h2 id="proefmail">Proefmail</h2>
          <TestMailForm email={email} deliversForReal={deliversForReal} action="/instellingen/proefmail" />
        </section>
      </div>
    </>
  );
}

import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { Field } from '../components/forms/Field';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { addColleague, removeColleague, viewColleagues } from '../operations/accounts/colleagues';

export const meta: MetaFunction = () => [{ title: 'Wie kan inloggen · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  return { addresses: await viewColleagues(app, associationId) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const form = await request.formData();
  const email = textField(form, 'email');
  if (textField(form, 'wat') === 'verwijderen') {
    await removeColleague(app, actor, associationId, email);
    return redirect('/instellingen/collegas?melding=collegaweg');
  }
  const added = await addColleague(app, actor, associationId, email);
  if (!added.ok) return unprocessable({ problems: added.problems, email });
  return redirect('/instellingen/collegas?melding=collega');
}

export default function Colleagues() {
  const { addresses } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  return (
    <>
      <PageHead
        title="Wie kan inloggen"
        above={<a href="/instellingen">Instellingen</a>}
        lead="Wie hier staat, logt in met een link die per mail komt. Er zijn geen wachtwoorden."
      />
      <Done message={sent ? null : search.get('melding')} count={null} />
      <Problems problems={sent?.problems} title="Er is niets gewijzigd" linked />
      <section className="card">
        {addresses.length === 0 && (
          <p>
            Er staat nog niemand op de lijst. Zet er eerst uzelf op: dan kunt u voortaan inloggen met een link
            per mail.
          </p>
        )}
        <ul className="plain-list">
          {addresses.map((address) => (
            <li key={address}>
              <form method="post" className="inline-form">
                <span>{address}</span>
                <input type="hidden" name="email" value={address} />
                <button type="submit" name="wat" value="verwijderen" className="button button-quiet">
                  Verwijderen<span className="for-ear">: {address}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      </section>
      <form method="post" className="card form-card">
        <h2>Collega toevoegen</h2>
        <Field
          name="email"
          type="email"
          label="Mailadres"
          help="Er gaat meteen een link naartoe om in te loggen."
          required
          defaultValue={sent?.email ?? ''}
          problems={sent?.problems}
        />
        <button type="submit" name="wat" value="toevoegen" className="button">
          Toevoegen
        </button>
      </form>
    </>
  );
}

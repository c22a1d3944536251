import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { Field } from '../components/forms/Field';
import { Notice } from '../components/layout/Notice';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { PersonCard } from '../components/privacy/PersonCard';
import { isTicked, notTicked } from '../http/forms/isTicked';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { erasePerson } from '../operations/privacy/person/erasePerson';
import { rectifyPerson } from '../operations/privacy/person/rectifyPerson';
import { viewPerson } from '../operations/privacy/person/viewPerson';

export const meta: MetaFunction = () => [{ title: 'Vraag van een persoon · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAssociation(request, context);
  return null;
}

/** The address is posted, never part of the web address: it must not stand in a history or a log. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const form = await request.formData();
  const wish = textField(form, 'wens');
  const address = textField(form, 'address');
  const shown = async (of: string) => {
    const found = await viewPerson(app, associationId, of);
    return found.ok ? found.value : null;
  };
  if (wish === 'wissen') {
    if (!isTicked(form)) {
      return unprocessable({
        address,
        view: await shown(address),
        problems: [notTicked],
        done: null,
        typed: null,
      });
    }
    const erased = await erasePerson(app, actor, associationId, address);
    if (!erased.ok) {
      return unprocessable({
        address,
        view: await shown(address),
        problems: erased.problems,
        done: null,
        typed: null,
      });
    }
    return { address, view: await shown(address), problems: [], done: 'gewist' as const, typed: null };
  }
  if (wish === 'verbeteren') {
    const change = {
      personId: textField(form, 'personId'),
      email: textField(form, 'email'),
      name: textField(form, 'name'),
    };
    const rectified = await rectifyPerson(app, actor, associationId, address, change);
    if (!rectified.ok) {
      const view = await shown(address);
      return unprocessable({ address, view, problems: rectified.problems, done: null, typed: change });
    }
    const now = rectified.value.address;
    return { address: now, view: await shown(now), problems: [], done: 'verbeterd' as const, typed: null };
  }
  const found = await viewPerson(app, associationId, address);
  if (!found.ok)
    return unprocessable({ address, view: null, problems: found.problems, done: null, typed: null });
  return { address, view: found.value, problems: [], done: null };
}

const doneWords = {
  gewist: 'Gewist. Deze persoon krijgt geen mail meer, ook niet als het adres opnieuw op een lijst komt.',
  verbeterd: 'Verbeterd. Het staat nu zo op elke lijst. Mails die al zijn verstuurd, veranderen niet.',
};

export default function PersonRequest() {
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Vraag van een persoon"
        above={<a href="/instellingen/privacy">Privacy</a>}
        lead="Iemand wil weten wat u bewaart, iets laten verbeteren of gewist worden. Kijk eerst of het echt die persoon is."
      />
      <Problems problems={sent?.problems} linked />
      {sent?.done && (
        <div role="status">
          <Notice tone="done">
            <p>{doneWords[sent.done]}</p>
          </Notice>
        </div>
      )}
      <form method="post" className="search-form">
        <Field
          name="address"
          type="email"
          label="E-mailadres van die persoon"
          defaultValue={sent?.address ?? ''}
          problems={sent?.problems}
          autoComplete="off"
          required
          maxLength={254}
        />
        <button type="submit" className="button" name="wens" value="zoeken">
          Zoeken
        </button>
      </form>
      {sent?.view ? (
        <PersonCard view={sent.view} typed={sent.typed ?? null} problems={sent.problems} />
      ) : (
        <div className="two-columns">
          <section className="card">
            <h2>Voor het verzegelen</h2>
            <p>
              U ziet op welke lijsten iemand staat en welke mails er gingen. Antwoorden ziet u niet. Wel kunt
              u ze laten wissen.
            </p>
            <p>
              Wie wil, wist zelf: onder de vragenlijst staat “Mijn antwoorden wissen”. Kwam iemand via een
              link van school, een poster of de website? Dan kunt u niets vinden en kan alleen die persoon
              het, op het apparaat en in de browser van toen.
            </p>
          </section>
          <section className="card">
            <h2>Na het verzegelen</h2>
            <p>
              Er is niets meer te vinden: geen antwoord hoort nog bij een persoon. Inzien, verbeteren of
              wissen kan dan niet, ook niet voor wie het vraagt.
            </p>
          </section>
        </div>
      )}
    </>
  );
}

import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { RoundName } from '../components/rounds/RoundName';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireRound } from '../http/session/requireRound';
import { chooseOwnMail, isOwnMail } from '../operations/mail/ownMail';

export const meta: MetaFunction = () => [{ title: 'Wie verstuurt de mails? · Peilstok' }];

export async function loader(args: LoaderFunctionArgs) {
  const { app, associationId, round } = await requireRound(args);
  if (round.status !== 'draft') throw redirect(`/metingen/${round.roundId}`);
  const { definition: _, mailPreview: __, ...shown } = round;
  return { round: shown, ownMail: await isOwnMail(app, associationId, round.roundId) };
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, associationId, round } = await requireRound(args);
  const own = textField(await args.request.formData(), 'wie') === 'bureau';
  const chosen = await chooseOwnMail(app, actor, associationId, round.roundId, own);
  if (!chosen.ok) return unprocessable({ problems: chosen.problems });
  return redirect(`/metingen/${round.roundId}/controle`);
}

export default function OwnMail() {
  const { round, ownMail } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Wie verstuurt de mails?"
        above={<RoundName round={round} />}
        actions={<a href={`/metingen/${round.roundId}/controle`}>← Terug naar de controle</a>}
      />
      <Problems problems={sent && 'problems' in sent ? sent.problems : undefined} />
      <form method="post" className="card form-card">
        <fieldset>
          <legend>
            <h2>Uitnodigingen en herinneringen</h2>
          </legend>
          <label className="tick">
            <input type="radio" name="wie" value="peilstok" defaultChecked={!ownMail} />{' '}
            <span>Peilstok verstuurt ze</span>
          </label>
          <label className="tick">
            <input type="radio" name="wie" value="bureau" defaultChecked={ownMail} />{' '}
            <span>Wij versturen ze zelf, met een bestand vol persoonlijke links</span>
          </label>
          <p className="field-help">
            Het bestand is gemaakt voor ‘Afdruk samenvoegen’ in Word en Outlook. Elke link hoort bij één
            persoon. Wie een link opent, kan zien of er al een lijst is begonnen, en kan die invullen. Gebruik
            het bestand daarom alleen om te mailen, bewaar het veilig en gooi het na het versturen weg. Zet de
            afmeldlink in uw mail.
          </p>
        </fieldset>
        <button type="submit" className="button">
          Bewaren
        </button>
      </form>
    </>
  );
}

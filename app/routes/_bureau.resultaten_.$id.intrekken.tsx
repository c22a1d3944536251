import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { yearWords } from '../../surveys/statistics/wording/yearWords';
import { ConfirmForm } from '../components/forms/ConfirmForm';
import { TextArea } from '../components/forms/TextArea';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { readConfirmedReason } from '../http/forms/readConfirmedReason';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { withdrawEarlier } from '../operations/earlier/withdrawEarlier';
import { viewResult } from '../operations/results/viewResult';

export const meta: MetaFunction = () => [{ title: 'Eerdere meting intrekken · Peilstok' }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const result = await viewResult(app, associationId, params.id ?? '');
  if (!result?.elsewhere) throw new Response(null, { status: 404 });
  const { roundId, survey, title, year, indicators } = result;
  const isNulmeting = indicators.filter(({ nulmeting }) => nulmeting?.isThisRound).map(({ key }) => key);
  return { roundId, survey, title, year, isNulmeting };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const { reason, problems } = readConfirmedReason(await request.formData());
  if (problems.length > 0) return unprocessable({ problems, reason });
  const withdrawn = await withdrawEarlier(app, actor, associationId, params.id ?? '', reason);
  if (!withdrawn.ok) return unprocessable({ problems: withdrawn.problems, reason });
  return redirect('/metingen/elders?melding=metingweg');
}

export default function WithdrawEarlier() {
  const { roundId, survey, title, year, isNulmeting } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={`${title} ${yearWords({ year, isElsewhere: true })} intrekken?`}
        above={<a href={`/resultaten/${roundId}`}>Terug naar de uitkomst</a>}
      />
      <Problems problems={sent?.problems} title="Er is niets ingetrokken" />
      <section className="card form-card">
        <p>
          Klopt de meting wel, maar een cijfer niet?{' '}
          <a href={`/metingen/elders?meting=${survey}&jaar=${year}`}>Voer hem dan opnieuw in</a>: de nieuwe
          komt in de plaats van deze.
        </p>
        <ul>
          <li>De cijfers verdwijnen van elke bladzijde, uit elke grafiek en uit elke vergelijking.</li>
          <li>Staat er een pagina ‘Dit vond u, dit doen wij’, dan verdwijnt die ook.</li>
          {isNulmeting.length > 0 && (
            <li>
              Deze meting is de nulmeting van {isNulmeting.join(', ')}. Dat wordt de eerste meting die
              overblijft. U kunt daarna een andere aanwijzen.
            </li>
          )}
          <li>De rijen worden gewist. De tellingen blijven onder hun zegel in het archief staan.</li>
          <li>In het logboek en bij de ingetrokken metingen staat wie dit deed, wanneer en waarom.</li>
        </ul>
        <ConfirmForm
          button="Intrekken"
          backTo={`/resultaten/${roundId}`}
          tick="Ik weet dat dit niet terug te draaien is."
          danger
        >
          <TextArea
            name="reason"
            label="Waarom trekt u deze meting in?"
            rows={2}
            defaultValue={sent?.reason ?? ''}
            problems={sent?.problems}
          />
        </ConfirmForm>
      </section>
    </>
  );
}

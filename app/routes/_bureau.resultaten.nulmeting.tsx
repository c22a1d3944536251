import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { HELD_ELSEWHERE } from '../../surveys/statistics/wording/yearWords';
import { audienceName } from '../components/format/audienceName';
import { longDate } from '../components/format/longDate';
import { SelectField } from '../components/forms/SelectField';
import { TextArea } from '../components/forms/TextArea';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { designateNulmeting } from '../operations/nulmeting/designateNulmeting';
import { viewNulmetingen } from '../operations/nulmeting/viewNulmetingen';

export const meta: MetaFunction = () => [{ title: 'Nulmetingen · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  return { lines: await viewNulmetingen(app, associationId) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const form = await request.formData();
  const choice = {
    survey: textField(form, 'survey'),
    indicator: textField(form, 'indicator'),
    roundId: textField(form, 'round'),
    reason: textField(form, 'reason'),
  };
  const designated = await designateNulmeting(app, actor, associationId, choice);
  if (!designated.ok) return unprocessable({ problems: designated.problems, choice });
  return redirect('/resultaten/nulmeting?melding=nulmeting');
}

const elsewhere = (one: { isElsewhere: boolean }) => (one.isElsewhere ? ` (${HELD_ELSEWHERE})` : '');

export default function Nulmetingen() {
  const { lines } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  return (
    <>
      <PageHead
        title="Nulmetingen"
        above={<a href="/resultaten">Resultaten</a>}
        lead="Met welke meting elke indicator wordt vergeleken, per groep die is gevraagd. Meestal is dat de eerste. Na een breuk in de reeks wijst u een nieuwe aan."
      />
      {!sent && <Done message={search.get('melding')} count={null} />}
      <Problems problems={sent?.problems} title={`${sent?.choice.indicator}: er is niets veranderd`} linked />
      {lines.length === 0 && (
        <div className="empty">
          <p>
            Hier komt per indicator de meting te staan waarmee u vergelijkt. Er is er een zodra er een
            uitkomst is.
          </p>
          <p>
            <a className="button" href="/metingen/elders">
              Een eerdere meting invoeren
            </a>
          </p>
        </div>
      )}
      {lines.map((line) => {
        const own =
          sent?.choice.survey === line.survey && sent.choice.indicator === line.indicator ? sent : undefined;
        const name = `${line.indicator}, ${audienceName(line.audience)}`;
        return (
          <section key={`${line.survey} ${line.indicator}`} className="card form-card">
            <h2>
              {line.indicator}: {line.title} <span className="under">{audienceName(line.audience)}</span>
            </h2>
            {line.present && (
              <>
                <p>
                  Nulmeting:{' '}
                  <strong>
                    <a href={`/resultaten/${line.present.roundId}`}>{line.present.year}</a>
                    {elsewhere(line.present)}
                  </strong>
                  . {line.present.reason}
                </p>
                <p className="under">
                  Sinds {longDate(line.present.since)}, aangewezen door {line.present.by}.
                </p>
              </>
            )}
            {line.history.length > 0 && (
              <details>
                <summary>Wat het eerder was</summary>
                <ul className="under">
                  {line.history.map((one) => (
                    <li key={`${one.on} ${one.year} ${one.reason}`}>
                      {one.year ?? 'een meting die er niet meer is'}
                      {one.isWithdrawn && ' (later vervangen of ingetrokken)'}, vanaf {longDate(one.on)}, door{' '}
                      {one.by}: {one.reason}
                    </li>
                  ))}
                </ul>
              </details>
            )}
            {line.choices.length > 1 && (
              <details open={own !== undefined}>
                <summary>
                  Een andere aanwijzen<span className="for-ear">: {name}</span>
                </summary>
                <form method="post">
                  <input type="hidden" name="survey" value={line.survey} />
                  <input type="hidden" name="indicator" value={line.indicator} />
                  <SelectField
                    name="round"
                    label="Met welke meting vergelijkt u voortaan?"
                    defaultValue={own?.choice.roundId ?? ''}
                    choices={line.choices
                      .filter(({ roundId }) => roundId !== line.present?.roundId)
                      .map((one) => ({ key: one.roundId, name: `${one.year}${elsewhere(one)}` }))}
                    problems={own?.problems}
                  />
                  <TextArea
                    name="reason"
                    label="Waarom?"
                    rows={2}
                    defaultValue={own?.choice.reason ?? ''}
                    problems={own?.problems}
                  />
                  <button type="submit" className="button button-quiet">
                    Aanwijzen<span className="for-ear">: {name}</span>
                  </button>
                </form>
              </details>
            )}
          </section>
        );
      })}
    </>
  );
}

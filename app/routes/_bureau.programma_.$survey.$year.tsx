import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { counted } from '../components/format/counted';
import { longDate } from '../components/format/longDate';
import { Done } from '../components/layout/Done';
import { Notice } from '../components/layout/Notice';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { DecideForms } from '../components/programme/DecideForms';
import { PlanFacts } from '../components/programme/PlanFacts';
import { RoundDaysList } from '../components/programme/RoundDaysList';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { decideYear, type YearDecision } from '../operations/programme/decideYear';
import { viewYear } from '../operations/programme/viewYear';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} ${data?.year} · Peilstok` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const view = await viewYear(app, associationId, params.survey ?? '', Number(params.year));
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

const kinds = ['skip', 'move', 'extra', 'none'] as const;

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const form = await request.formData();
  const kind = kinds.find((one) => one === textField(form, 'kind'));
  if (!kind) throw new Response(null, { status: 400 });
  const decision: YearDecision = {
    survey: params.survey ?? '',
    year: Number(params.year),
    kind,
    opensOn: textField(form, 'opensOn'),
    closesOn: textField(form, 'closesOn'),
    reason: textField(form, 'reason'),
  };
  const decided = await decideYear(app, actor, associationId, decision);
  if (!decided.ok) return unprocessable({ problems: decided.problems, decision });
  return redirect('/programma?melding=opgeslagen');
}

const decided = { skip: 'Overgeslagen', move: 'Verplaatst', extra: 'Extra meting' };

export default function ProgrammeYear() {
  const {
    title,
    year,
    plan,
    usual,
    proposed,
    decision,
    due,
    isOver,
    roundId,
    dates,
    survey,
    today,
    withdrawn,
  } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead title={`${title} ${year}`} above={<a href="/programma">Programma</a>} />
      {!sent && <Done message={search.get('melding')} count={null} />}
      <Problems problems={sent?.problems} title="Er is niets gewijzigd" />
      {withdrawn.map(({ at, by, reason, mailed }) => (
        <Notice key={String(at)} tone="note" title={`Ingetrokken op ${longDate(at)}`}>
          <p>{reason}</p>
          <p className="under">
            Door {by}.{' '}
            {mailed === 0
              ? 'Niemand had al een uitnodiging.'
              : `${counted(mailed, 'persoon had', 'mensen hadden')} al een uitnodiging.`}
          </p>
        </Notice>
      ))}
      {decision && (
        <Notice tone="note" title={decided[decision.kind]}>
          <p>{decision.reason}</p>
          <p className="under">
            Besloten op {longDate(decision.decidedAt)} door {decision.decidedBy}.
          </p>
          {!roundId && (
            <form method="post">
              <button type="submit" name="kind" value="none" className="button button-quiet">
                Deze beslissing terugdraaien
              </button>
            </form>
          )}
        </Notice>
      )}
      <section className="card" aria-labelledby="wanneer">
        <h2 id="wanneer">Wanneer</h2>
        {dates ? (
          <RoundDaysList days={dates} />
        ) : plan ? (
          <PlanFacts plan={plan} today={today} />
        ) : (
          <p>
            {decision
              ? `In dit jaar ${isOver ? 'is' : 'wordt'} deze meting niet gehouden.`
              : `In ${year} is deze meting niet aan de beurt.`}
          </p>
        )}
        {usual && (decision || (dates && dates.opensOn !== usual.opensOn)) && (
          <p className="under">
            Volgens het ritme: van {longDate(usual.opensOn)} tot en met {longDate(usual.closesOn)}.
          </p>
        )}
        {roundId ? (
          <a className="button" href={`/metingen/${roundId}`}>
            Naar de meting
          </a>
        ) : (
          plan &&
          !isOver && (
            <form method="post" action="/programma/voorbereiden">
              <input type="hidden" name="survey" value={survey} />
              <input type="hidden" name="year" value={year} />
              <button type="submit" className="button">
                {plan.closesOn < today
                  ? 'Alsnog houden: nu voorbereiden'
                  : plan.prepareOn <= today
                    ? 'Voorbereiden'
                    : 'Nu al voorbereiden'}
              </button>
            </form>
          )
        )}
      </section>
      {!roundId && (
        <>
          {isOver && due && (
            <p>
              Het jaar {year} is voorbij: er kan geen meting meer in worden gehouden. Is hij elders gehouden?{' '}
              <a href={`/metingen/elders?meting=${survey}&jaar=${year}`}>Voer dan de cijfers in</a>.
            </p>
          )}
          <DecideForms
            due={due}
            isOver={isOver}
            plan={proposed}
            decided={decision}
            typed={sent?.decision}
            problems={sent?.problems}
          />
        </>
      )}
    </>
  );
}

import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { EarlierFactsFields } from '../components/earlier/EarlierFactsFields';
import { FiguresFields } from '../components/earlier/FiguresFields';
import { ReplacesFields } from '../components/earlier/ReplacesFields';
import { WithdrawnRounds } from '../components/earlier/WithdrawnRounds';
import { audienceName } from '../components/format/audienceName';
import { SelectField } from '../components/forms/SelectField';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { readFiguresForm } from '../http/forms/earlierForm';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { enterFigures } from '../operations/earlier/enterFigures';
import { viewEarlierForm } from '../operations/earlier/viewEarlierForm';

export const meta: MetaFunction = () => [{ title: 'Eerdere meting invoeren · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const search = new URL(request.url).searchParams;
  const view = await viewEarlierForm(app, associationId, search.get('meting') ?? '', search.get('jaar'));
  const year = view.years.find((one) => String(one) === search.get('jaar')) ?? null;
  return { ...view, year, backTo: search.get('terug') === 'begin' ? '/begin/verleden' : '/resultaten' };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const form = await request.formData();
  const entered = await enterFigures(app, actor, associationId, readFiguresForm(form));
  if (!entered.ok) {
    const typed = Object.fromEntries([...form.keys()].map((name) => [name, textField(form, name)]));
    return unprocessable({ problems: entered.problems, typed });
  }
  const isFirstDay = textField(form, 'backTo') === '/begin/verleden';
  return redirect(
    isFirstDay ? '/begin/verleden?melding=elders' : `/resultaten/${entered.value.roundId}?melding=elders`,
  );
}

const backName = (backTo: string) => (backTo === '/begin/verleden' ? 'Wat is er al gemeten?' : 'Resultaten');

export default function EarlierRound() {
  const { surveys, years, chosen, year, backTo, replaces, withdrawn } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const sent = useActionData<typeof action>();
  const typed = sent?.typed ?? {};
  if (!chosen || !year) {
    return (
      <>
        <PageHead
          title="Een eerdere meting invoeren"
          above={<a href={backTo}>{backName(backTo)}</a>}
          lead="Een meting die elders is gehouden, komt naast de andere te staan en kan nulmeting worden."
        />
        {!sent && <Done message={search.get('melding')} count={null} />}
        <form method="get" className="card form-card">
          <SelectField
            name="meting"
            label="Welke vragenlijst lijkt er het meest op?"
            defaultValue={chosen?.survey ?? ''}
            choices={surveys.map(({ survey, title, audience }) => ({
              key: survey,
              name: `${title} (${audienceName(audience)})`,
            }))}
          />
          <SelectField
            name="jaar"
            label="Van welk jaar?"
            defaultValue={year ? String(year) : ''}
            choices={years.map((one) => ({ key: String(one), name: String(one) }))}
          />
          <button type="submit" className="button">
            Verder
          </button>
        </form>
        <WithdrawnRounds withdrawn={withdrawn} />
      </>
    );
  }
  return (
    <>
      <PageHead
        title={`Cijfers van ${year} invoeren: ${chosen.title}`}
        above={<a href={backTo}>{backName(backTo)}</a>}
        lead="Neem over wat in het rapport staat: per indicator het aantal antwoorden (n), het gemiddelde en de standaarddeviatie. Zonder standaarddeviatie is er geen marge, en een cijfer zonder marge tonen wij niet. Een % positief mag u leeg laten."
      />
      <p>
        Hebt u de antwoorden zelf nog, in Excel of CSV?{' '}
        <a
          href={`/metingen/elders/bestand?meting=${chosen.survey}&jaar=${year}${backTo === '/begin/verleden' ? '&terug=begin' : ''}`}
        >
          Lees dan het bestand in
        </a>
        . Dan zijn ook verdelingen en uitsplitsingen te zien.
      </p>
      <Problems problems={sent?.problems} title="Er is niets bewaard" linked />
      <form method="post">
        <input type="hidden" name="survey" value={chosen.survey} />
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="backTo" value={backTo} />
        <ReplacesFields replaces={replaces} typed={typed} problems={sent?.problems} />
        <EarlierFactsFields unit={chosen.unit} typed={typed} problems={sent?.problems} />
        <FiguresFields chosen={chosen} typed={typed} problems={sent?.problems} />
        <div className="card form-card">
          <p>
            Bij het bewaren wordt de meting verzegeld: de cijfers liggen dan vast, zoals bij elke andere
            meting. Kijk ze daarom eerst na.
          </p>
          <button type="submit" className="button">
            Bewaren en verzegelen
          </button>
        </div>
      </form>
    </>
  );
}

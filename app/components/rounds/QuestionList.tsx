import type { Definition, Item, Locale, LocalText } from '../../../surveys/definition/types';

/** A questionnaire as a plain list: every question with its answers. Needs no script. */
export function QuestionList({ definition, locale }: { definition: Definition; locale: Locale }) {
  const text = (local: LocalText) => local[locale] ?? local.nl;
  return (
    <ol className="question-list" lang={locale}>
      {definition.items.map((item) => (
        <li key={item.key}>
          <p className="question-title">{text(item.title)}</p>
          <p className="question-answers">{answersOf(item, text)}</p>
        </li>
      ))}
    </ol>
  );
}

function answersOf(item: Item, text: (local: LocalText) => string): string {
  if (item.scale) {
    const beside = item.scale.notApplicable ? [text(item.scale.notApplicable)] : [];
    return [...item.scale.labels.map(text), ...beside].join(' · ');
  }
  if (item.kind === 'open') return `Open antwoord, hoogstens ${item.maxLength} tekens`;
  if (item.kind === 'ranking')
    return `Op volgorde te zetten: ${item.choices.map((choice) => text(choice.text)).join(' · ')}`;
  const most = item.maxSelected === null ? '' : ` (hoogstens ${item.maxSelected})`;
  return `${item.choices.map((choice) => text(choice.text)).join(' · ')}${most}`;
}

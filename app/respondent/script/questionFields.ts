import type { QuestionFacts, TextFacts } from './findSlip';
import type { Fields } from './pending';

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Everything in a question that can be answered. */
export function controlsOf(question: Element): Control[] {
  const all: Control[] = Array.from(question.querySelectorAll('input,select,textarea'));
  return all.filter(({ name }) => name);
}

export function isTick({ type }: Control): boolean {
  return type === 'radio' || type === 'checkbox';
}

const isOn = (control: Control): boolean => (isTick(control) ? (control as HTMLInputElement).checked : true);

/** What the form would post of a question; a name without an answer as one empty value, so that it is emptied. */
export function fieldsOf(question: Element): Fields {
  const controls = controlsOf(question);
  const fields: Fields = controls.filter(isOn).map(({ name, value }) => [name, value]);
  for (const { name } of controls) {
    if (!fields.some(([known]) => known === name)) fields.push([name, '']);
  }
  return fields;
}

/** Puts kept answers back into a question. */
export function fill(question: Element, fields: Fields): void {
  const rest = fields.slice();
  for (const control of controlsOf(question)) {
    const index = rest.findIndex(
      ([name, value]) => name === control.name && (!isTick(control) || value === control.value),
    );
    if (isTick(control)) (control as HTMLInputElement).checked = index >= 0;
    else if (index >= 0) control.value = (rest.splice(index, 1)[0] as Fields[number])[1];
  }
}

interface ReadQuestion extends QuestionFacts {
  texts: (TextFacts & { control: Control })[];
}

/** The question as the rules look at it; each text with the control it came from. */
export function factsOf(question: Element): ReadQuestion {
  const rule = (element: Element) => (name: string) => element.getAttribute(name);
  const controls = controlsOf(question);
  const texts = controls
    .filter((control) => !isTick(control) && control.tagName !== 'SELECT')
    .map((control) => ({
      control,
      value: control.value,
      isOther: control.hasAttribute('data-empty'),
      rule: rule(control),
    }));
  const others = texts.filter(({ isOther }) => isOther).map(({ control }) => control);
  return {
    chosen: controls
      .filter((control) => isOn(control) && others.indexOf(control) < 0)
      .map(({ value }) => value.trim())
      .filter((value) => value !== ''),
    texts,
    rule: rule(question),
  };
}

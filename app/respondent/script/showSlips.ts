import { type Control, controlsOf, isTick } from './questionFields';

export interface ShownSlip {
  question: Element;
  text: string;
  /** The text field it stands at; null = the question as a whole. */
  control: Control | null;
}

/** Words of the page itself: what precedes an error, and the summary's title for 1, 2, 3 … slips. */
export interface SlipWords {
  error: string;
  titles: readonly string[];
}

/** Shows slips as the server does: beside each question, and above the page in a summary that takes the focus. */
export function showSlips(slips: readonly ShownSlip[], words: SlipWords): void {
  clearSlips();
  if (slips.length === 0) return;
  for (const slip of slips) mark(slip, words.error);
  const links = make('ul');
  for (const { question, control } of slips) {
    const title = question.querySelector('legend,label') as HTMLElement;
    const link = make('a', title.textContent as string);
    const target = control || controlsOf(question)[0];
    link.setAttribute('href', `#${target?.id || question.id}`);
    for (const name of ['lang', 'dir']) {
      const value = title.getAttribute(name);
      if (value) link.setAttribute(name, value);
    }
    make('li', '', links).appendChild(link);
  }
  const summary = make('div');
  summary.className = 'summary';
  summary.setAttribute('role', 'alert');
  summary.tabIndex = -1;
  make('h2', words.titles[slips.length - 1], summary);
  summary.appendChild(links);
  const heading = document.querySelector('h1') as HTMLElement;
  (heading.parentNode as Node).insertBefore(summary, heading);
  if (document.title.indexOf(words.error) !== 0) document.title = `${words.error}: ${document.title}`;
  summary.focus();
}

function mark({ question, text, control }: ShownSlip, error: string): void {
  const id = `${question.id}-error`;
  const line = make('p');
  line.className = 'error';
  line.id = id;
  make('span', `${error}: `, line).className = 'hidden';
  line.appendChild(document.createTextNode(text));
  let before = question.firstElementChild as Element;
  while (before.nextElementSibling && before.nextElementSibling.className === 'hint') {
    before = before.nextElementSibling;
  }
  question.insertBefore(line, before.nextSibling);
  question.classList.add('wrong');
  const isGroup = question.tagName === 'FIELDSET';
  const invalid: Element[] =
    question.getAttribute('role') === 'radiogroup'
      ? [question]
      : controlsOf(question).filter((one) => isTick(one) || !isGroup);
  for (const element of control ? invalid.concat(control) : invalid) {
    element.setAttribute('aria-invalid', 'true');
  }
  for (const element of [isGroup ? question : invalid[0], control]) {
    const described = element?.getAttribute('aria-describedby');
    if (element && (described || '').split(' ').indexOf(id) < 0) {
      element.setAttribute('aria-describedby', described ? `${described} ${id}` : id);
    }
  }
}

/** Takes away what was wrong, whoever said so. */
function clearSlips(): void {
  for (const gone of Array.from(document.querySelectorAll('.summary,.q .error'))) {
    if (gone.id) {
      for (const element of Array.from(document.querySelectorAll(`[aria-describedby~="${gone.id}"]`))) {
        const rest = (element.getAttribute('aria-describedby') as string)
          .split(' ')
          .filter((id) => id !== gone.id);
        if (rest.length > 0) element.setAttribute('aria-describedby', rest.join(' '));
        else element.removeAttribute('aria-describedby');
      }
    }
    (gone.parentNode as Node).removeChild(gone);
  }
  for (const wrong of Array.from(document.querySelectorAll('.wrong'))) wrong.classList.remove('wrong');
  for (const wrong of Array.from(document.querySelectorAll('[aria-invalid]'))) {
    wrong.removeAttribute('aria-invalid');
  }
}

function make(tag: string, text = '', into: Element | null = null): HTMLElement {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  if (into) into.appendChild(element);
  return element;
}

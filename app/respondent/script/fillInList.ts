import { type Button, changePage } from './changePage';
import { findSlip } from './findSlip';
import { keepAnswers, type Outcome } from './keepAnswers';
import type { Entry, Pending } from './pending';
import { isPassing, postForm } from './postForm';
import { factsOf, fieldsOf, fill } from './questionFields';
import { type ShownSlip, showSlips } from './showSlips';
import { openStatus } from './status';
import type { Words } from './words';

/** Lets a page of the list check, keep and send answers by itself. The form goes on working when this stops. */
export function fillInList(form: HTMLFormElement, pending: Pending): void {
  const words: Words = JSON.parse(form.getAttribute('data-live') as string);
  const page = (form.querySelector('[name=_page]') as HTMLInputElement).value;
  const address = form.getAttribute('action') as string;
  const questions = Array.from(form.querySelectorAll('.q'));
  const status = openStatus(form, words);
  let pressed: Button = null;

  const later = (ms: number, then: () => void): (() => void) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  };
  const keeping = keepAnswers({
    pending,
    page,
    async post(of, entries): Promise<Outcome> {
      const reply = await postForm(address, saveBody(form, of, entries));
      if (reply?.left) return { kind: 'kept', left: reply.left };
      if (!reply || reply.status < 300) return { kind: 'offline' };
      return { kind: isPassing(reply) ? 'trouble' : 'refused' };
    },
    postBlindly(of, entries) {
      navigator.sendBeacon(address, saveBody(form, of, entries));
    },
    later,
    // What became of the page change matters more, while there is one.
    say: (what) => {
      if (change.state() === 'none') status.say(what);
    },
  });
  const change = changePage({ form, page, pending, keeping, status, later });

  function count(): void {
    status.count(questions.filter((one) => factsOf(one).chosen.length > 0).length, questions.length);
  }

  function changed({ target }: Event): void {
    const question = (target as Element).closest('.q');
    if (!question) return;
    pending.keep(page, question.id, fieldsOf(question));
    if (change.state() === 'waiting') change.callOff();
    if (change.state() === 'none') status.say(null);
    count();
    keeping.changed();
  }

  function submitted(event: Event): void {
    const state = change.state();
    // There is a line, but our posts do not get through: the browser's own way remains.
    if (state === 'waiting' && change.failures() > 1 && navigator.onLine) {
      change.callOff();
      return;
    }
    if (state === 'under-way') {
      event.preventDefault();
      return;
    }
    const button = ((event as SubmitEvent).submitter as Button) || pressed;
    const slips = slipsIn(questions, !button || button.value === 'next');
    // More than the page has words for: the server says it.
    if (slips.length > words.titles.length) return;
    showSlips(slips, words);
    if (slips.length === 0) change.begin(button);
    else {
      change.callOff();
      keeping.now();
    }
    // Last: whatever fails above leaves the press to the browser.
    event.preventDefault();
  }

  const shownWrong = document.querySelector('.summary');
  for (const [of, id, fields] of pending.all()) {
    const question = of === page ? document.getElementById(id) : null;
    if (!question) continue;
    // After a slip the page shows what was posted, cleaned by the server; else what did not arrive yet is put back.
    if (shownWrong) pending.keep(page, id, fieldsOf(question));
    else fill(question, fields);
  }
  // So that going back or reloading leads to this page, and not to the first one without an answer.
  if (!/[?&]p=/.test(location.search)) history.replaceState(null, '', address);
  count();
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('click', ({ target }) => {
    pressed = (target as Element).closest('button') || pressed;
  });
  form.addEventListener('submit', submitted);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keeping.leaving();
  });
  addEventListener('pagehide', keeping.leaving);
  addEventListener('online', () => {
    if (change.state() === 'waiting') change.tryNow();
    else if (pending.all().length > 0) keeping.now();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    change.callOff();
    status.say(null);
  });
  if (pending.all().length > 0) keeping.now();
}

function slipsIn(questions: readonly Element[], goingOn: boolean): ShownSlip[] {
  const slips: ShownSlip[] = [];
  for (const question of questions) {
    const facts = factsOf(question);
    const slip = findSlip(facts, goingOn);
    if (!slip) continue;
    const field = facts.texts.filter((text) => text === slip.at && text.isOther)[0];
    slips.push({ question, text: slip.text, control: field ? field.control : null });
  }
  return slips;
}

function saveBody(form: Element, page: string, entries: readonly Entry[]): URLSearchParams {
  const body = new URLSearchParams();
  body.append('_page', page);
  for (const { name, value } of Array.from(form.querySelectorAll('input'))) {
    // What the page carries beside its answers, such as the start of a list on a shared link.
    if (name.charAt(0) === '_' && name !== '_page') body.append(name, value);
  }
  body.append('_go', 'save');
  body.append('_reply', 'short');
  for (const [, , fields] of entries) for (const [name, value] of fields) body.append(name, value);
  return body;
}

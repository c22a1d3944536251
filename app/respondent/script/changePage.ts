import { backOffMs } from './backOffMs';
import type { Keeping } from './keepAnswers';
import type { Pending } from './pending';
import { isPassing, postForm } from './postForm';
import type { Status } from './status';

export type Button = HTMLButtonElement | null;

export interface PageChange {
  /** `waiting`: it did not work, and is tried again by itself. */
  state(): 'none' | 'under-way' | 'waiting';
  /** How often it failed in a row. */
  failures(): number;
  begin(button: Button): void;
  tryNow(): void;
  callOff(): void;
}

interface Going {
  body: URLSearchParams;
  failures: number;
  stopWaiting: (() => void) | null;
}

/**
 * Posts the page that was filled in and goes where the server says. Without an answer the page stays as it is and is
 * posted again later; what only the server can say is left to the browser's own post.
 */
export function changePage({
  form,
  page,
  pending,
  keeping,
  status,
  later,
}: {
  form: HTMLFormElement;
  page: string;
  pending: Pending;
  keeping: Keeping;
  status: Status;
  later(ms: number, then: () => void): () => void;
}): PageChange {
  const address = form.getAttribute('action') as string;
  let going: Going | null = null;
  let pressed: Button = null;

  function callOff(): void {
    if (going?.stopWaiting) going.stopWaiting();
    going = null;
    form.removeAttribute('aria-busy');
  }

  async function attempt(mine: Going): Promise<void> {
    mine.stopWaiting = null;
    form.setAttribute('aria-busy', 'true');
    status.say('goingOn');
    const known = pending.all().filter(([of]) => of === page);
    const reply = await keeping.alone(() => postForm(address, mine.body));
    if (going !== mine) return;
    if (reply?.go) {
      pending.sent(known);
      location.assign(reply.go);
    } else if (!reply || reply.status < 300 || isPassing(reply)) {
      mine.failures += 1;
      form.removeAttribute('aria-busy');
      status.say(reply && reply.status >= 300 ? 'trouble' : 'offline');
      mine.stopWaiting = later(backOffMs(mine.failures), () => attempt(mine));
      keeping.changed();
    } else postNatively();
  }

  /** Only the server can say what is wrong, or that the list is closed. */
  function postNatively(): void {
    callOff();
    const step = document.createElement('input');
    step.type = 'hidden';
    step.name = pressed ? pressed.name : '_go';
    step.value = pressed ? pressed.value : 'next';
    form.appendChild(step);
    HTMLFormElement.prototype.submit.call(form);
    form.removeChild(step);
  }

  return {
    state: () => (!going ? 'none' : going.stopWaiting ? 'waiting' : 'under-way'),
    failures: () => (going ? going.failures : 0),
    begin(button) {
      const failures = going ? going.failures : 0;
      callOff();
      pressed = button;
      const body = new URLSearchParams();
      new FormData(form).forEach((value, name) => {
        body.append(name, value as string);
      });
      body.append(button ? button.name : '_go', button ? button.value : 'next');
      body.append('_reply', 'short');
      going = { body, failures, stopWaiting: null };
      attempt(going);
    },
    tryNow() {
      if (!going?.stopWaiting) return;
      going.stopWaiting();
      attempt(going);
    },
    callOff,
  };
}

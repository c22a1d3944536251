import { randomBytes, randomUUID } from 'node:crypto';
import type { AppContext } from '../../app/context';
import { readConfig } from '../../app/env.server';
import type { ActionNotice, ProgrammeNotice, SignInRetry } from '../../app/jobs/queue';
import { createMemoryKeyStore } from '../../app/operations/keys/memoryKeyStore';
import type { Database } from '../../db/connection';
import type { OutgoingMail, SendResult } from '../../emails/mailer';

export interface TestContext extends AppContext {
  /** Mails that were sent, oldest first. */
  sent: OutgoingMail[];
  /** What the bureau was to be told by mail, oldest first. */
  notices: ProgrammeNotice[];
  /** Of which days of actions the bureau was to be told, oldest first. */
  actionNotices: ActionNotice[];
  /** Links to sign in that are to be mailed again, oldest first. */
  signInRetries: { retry: SignInRetry; after: Date }[];
  /** Sets the clock. */
  setNow(moment: string): void;
  /** What the mail server answers from now on. */
  answerMailsWith(result: SendResult): void;
}

/** An AppContext on a test database: fixed clock, keys in memory, mails in a list, work that nobody takes. */
export function testContext(
  db: () => Database,
  { now = '2026-11-22T10:00:00Z', deliversForReal = true } = {},
): TestContext {
  let moment = new Date(now);
  let answer: SendResult = { outcome: 'sent' };
  const sent: OutgoingMail[] = [];
  const notices: ProgrammeNotice[] = [];
  const actionNotices: ActionNotice[] = [];
  const signInRetries: TestContext['signInRetries'] = [];
  return {
    config: { ...readConfig({ DATA_DIR: '/nowhere' }), baseUrl: 'http://peilstok.test' },
    secret: 'a secret of the installation that is long enough',
    get db() {
      return db();
    },
    keys: createMemoryKeyStore(),
    mailer: {
      deliversForReal,
      connections: 5,
      async send(mail) {
        if (answer.outcome === 'sent') sent.push(mail);
        return answer;
      },
      verify: async () => ({ ok: true }),
      close: async () => {},
    },
    queue: {
      sendMails: async () => {},
      notifyBureau: async (_, notice) =>
        void ('actionId' in notice ? actionNotices.push(notice) : notices.push(notice)),
      sendSignIn: async (_, retry, after) => void signInRetries.push({ retry, after }),
      isReady: async () => true,
      close: async () => {},
    },
    imports: new Map(),
    clock: { now: () => moment },
    random: { bytes: (count) => randomBytes(count), uuid: () => randomUUID() },
    sent,
    notices,
    actionNotices,
    signInRetries,
    setNow(next) {
      moment = new Date(next);
    },
    answerMailsWith(result) {
      answer = result;
    },
  };
}

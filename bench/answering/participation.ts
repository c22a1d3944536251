import type { Answers } from '../../surveys/answers/types';

/** One page as a parent sends it. */
export interface PostedPage {
  page: string;
  answers: Answers;
}

/**
 * What the parent with this number answers: all speak with the loket and so get all six pages, no two neighbours answer the
 * same, every third leaves a text.
 */
export function pagesOf(parent: number): PostedPage[] {
  const point = (question: number): number => 1 + ((parent * 7 + question * 3 + (parent >> 3)) % 5);
  const texts: Answers =
    parent % 3 === 0
      ? {
          ou_open_hielp: `Ouder ${parent}: er werd naar ons geluisterd & teruggebeld.`,
          ou_open_beter: 'Sneller antwoord.',
        }
      : {};
  return [
    { page: 'vraag', answers: { ou_vraag: 'ja' } },
    { page: 'contact', answers: { ou_wie: parent % 2 === 0 ? 'loket' : 'allebei' } },
    { page: 'luisteren', answers: { ou_gehoord: point(1), ou_serieus: point(2), ou_snel: point(3) } },
    {
      page: 'uitleg',
      answers: { ou_vinden: point(4), ou_uitleg: point(5), ou_mogelijk: point(6), ou_stap: point(7) },
    },
    { page: 'website', answers: { ou_web_vinden: point(8), ou_web_duidelijk: point(9) } },
    { page: 'slot', answers: texts },
  ];
}

/** All answers of that parent together. */
export function answersOf(parent: number): Answers {
  return Object.assign({}, ...pagesOf(parent).map(({ answers }) => answers));
}

/** The form as a browser posts it. */
export function formOf({ page, answers }: PostedPage): string {
  const form = new URLSearchParams({
    _page: page,
    ...(page === 'slot' && { ou_open_hielp: '', ou_open_beter: '' }),
  });
  for (const [name, value] of Object.entries(answers)) form.set(name, String(value));
  form.set('_go', 'next');
  return form.toString();
}

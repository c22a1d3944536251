import { yearWords } from '../../../surveys/statistics/wording/yearWords';
import type {
  FeedbackContent,
  FeedbackIndicator,
  FeedbackScore,
} from '../../operations/feedback/feedbackContent';
import type { PublicFeedback } from '../../operations/feedback/findPublicFeedback';
import { escapeHtml } from '../escapeHtml';
import { renderDocument } from '../renderDocument';
import { renderFooter } from '../renderFooter';
import { longDate } from '../texts/longDate';
import { actionSentence, changeSentence, marginSentence, targetSentence } from './plainSentences';

const who: Record<FeedbackContent['audience'], string> = {
  scholen: 'scholen',
  ouders: 'ouders',
  ketenpartners: 'partners',
};

/** "Dit vond u, dit doen wij": what those who were asked answered, what is learned from it, and what will be done. */
export function renderFeedbackPage(
  { association, contact, content }: PublicFeedback,
  isPreview: boolean,
): string {
  const { title, year, intro, indicators, mayBeIndexed } = content;
  return renderDocument({
    locale: 'nl',
    title: `Dit vond u, dit doen wij: ${title} ${year}`,
    sender: association,
    languages: '',
    mayBeIndexed: mayBeIndexed && !isPreview,
    main:
      (isPreview ? '<p class="note">Dit is een voorbeeld. Alleen het bureau ziet dit.</p>' : '') +
      `<h1>Dit vond u, dit doen wij</h1><p class="step">${escapeHtml(title)} ${escapeHtml(yearWords({ year, isElsewhere: content.heldBy !== undefined }))}</p>` +
      `<p>${escapeHtml(askedSentence(content))}</p>` +
      lines(intro) +
      indicators.map((one) => indicatorHtml(one, content.weighted === true)).join('') +
      explanation(content),
    footer: renderFooter({ locale: 'nl', contact, path: null }),
  });
}

function askedSentence({ audience, closedOn, returned, invited, heldBy }: FeedbackContent): string {
  const people = who[audience];
  const until = longDate(closedOn, 'nl');
  // Thanks go out for answers that were given to us; these were given to others.
  if (heldBy !== undefined) {
    const held = `Deze vragen zijn gesteld door ${heldBy}, tot en met ${until}.`;
    if (returned === null) return `${held} Er deden minder dan 10 ${people} mee.`;
    const taken = invited === null ? `${returned}` : `${returned} van de ${invited}`;
    return `${held} ${taken} ${people} deden mee. Wij namen de cijfers over.`;
  }
  if (returned === null) {
    return `Tot en met ${until} vroegen wij ${people} naar hun mening. Er deden minder dan 10 ${people} mee. Bedankt voor de antwoorden die er kwamen.`;
  }
  const of = invited === null ? `${returned} ${people}` : `${returned} van de ${invited} ${people}`;
  return `Tot en met ${until} vroegen wij ${people} naar hun mening. ${of} deden mee. Dank u wel.`;
}

function indicatorHtml(indicator: FeedbackIndicator, isWeighted: boolean): string {
  const { title, score, items, lesson, actions } = indicator;
  return (
    `<section class="q found"><h2>${escapeHtml(title)}</h2><h3>Dit vond u</h3>${score ? scoreHtml(score, isWeighted) : noScoreHtml(indicator)}` +
    (items.length > 0
      ? `<table><thead><tr><th scope="col">Vraag</th><th scope="col">Cijfer</th></tr></thead><tbody>${items
          .map(
            (item) =>
              `<tr><th scope="row">${escapeHtml(item.title)}</th><td>${escapeHtml(item.words)}</td></tr>`,
          )
          .join('')}</tbody></table>`
      : '') +
    (lesson === '' ? '' : `<h3>Dit leren wij hiervan</h3>${lines(lesson)}`) +
    (actions.length > 0
      ? `<h3>Dit doen wij</h3><ul>${actions
          .map(
            (action) =>
              `<li><b>${escapeHtml(action.title)}</b><br>${escapeHtml(actionSentence(action))}</li>`,
          )
          .join('')}</ul>`
      : '') +
    '</section>'
  );
}

function noScoreHtml({ toldOtherwise }: FeedbackIndicator): string {
  return toldOtherwise
    ? '<p>Hier stond eerder een ander cijfer. Wij hebben de antwoorden daarna verbeterd. Wie beide cijfers kent, kan misschien zien wat één deelnemer antwoordde. Daarom laten wij nu geen cijfer zien.</p>'
    : '<p>Er waren te weinig antwoorden. Daarom laten wij geen cijfer zien.</p>';
}

function scoreHtml(score: FeedbackScore, isWeighted: boolean): string {
  const { words, n, shareSatisfied } = score;
  const share = shareSatisfied === null ? '' : `${Math.round(shareSatisfied * 100)}\u00a0%`;
  // A weighted share is of all parents asked, so no whole number of these lists.
  const ofAll = isWeighted ? ` ${share} was positief.` : ` Daarvan was ${share} positief.`;
  const positive = shareSatisfied === null ? '' : ofAll;
  const paragraphs = [
    [n === null ? '' : `Dit cijfer komt uit ${n} lijsten.${positive}`],
    [marginSentence(score)],
    [targetSentence(score), changeSentence(score)],
  ].map((sentences) => sentences.filter((sentence) => sentence !== '').join(' '));
  return `<p class="score"><b>${escapeHtml(words)}</b> op een schaal van 1 tot 10</p>${lines(paragraphs.join('\n'))}`;
}

function explanation({ audience, indicators, returned, weighted }: FeedbackContent): string {
  const one = audience === 'scholen' ? 'één school' : 'één persoon';
  const isRounded = indicators.some(({ score, items }) =>
    [score, ...items].some((told) => told?.words.startsWith('ongeveer')),
  );
  const isPart = indicators.some(({ score }) => score?.n != null && returned !== null && score.n < returned);
  return (
    '<h2>Goed om te weten</h2><ul><li>Het cijfer is berekend uit de antwoorden op de vragen. Niemand gaf zelf een cijfer.</li>' +
    `<li>Een cijfer staat hier alleen als er ten minste 10 antwoorden zijn. Zo is niet te zien wat ${one} antwoordde.</li>` +
    (isRounded
      ? `<li>Staat er ‘ongeveer’? Dan is het cijfer afgerond op een half. Zo kan niemand uitrekenen wat ${one} antwoordde.</li>`
      : '') +
    (isPart
      ? '<li>Niet iedereen die meedeed, kon elke vraag beantwoorden. Daarom komt een cijfer soms uit minder lijsten.</li>'
      : '') +
    (weighted
      ? '<li>Van de ene school deden meer ouders mee dan van de andere. Daarom telt elke school mee naar het aantal ouders dat wij daar vroegen.</li>'
      : '') +
    '<li>Wij weten niet wat mensen vinden die niet meededen.</li></ul>'
  );
}

const lines = (text: string): string =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');

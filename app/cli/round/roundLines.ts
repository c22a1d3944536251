import type { RoundView } from '../../operations/rounds/viewRound';

const statusWords = { draft: 'in voorbereiding', open: 'open', closed: 'gesloten', sealed: 'verzegeld' };

/** A round's state for the terminal. */
export function roundLines(view: RoundView): string[] {
  const lines = [
    `${view.title} ${view.year} (${view.survey}, versie ${view.version}): ${statusWords[view.status]}`,
    `Loopt van ${view.opensOn} tot en met ${view.closesOn}; verzegeld uiterlijk ${view.sealBy}.`,
    `Op de lijst: ${view.populationSize ?? view.recipients}.`,
  ];
  if (view.running) {
    const { started, completed, mails } = view.running;
    for (const { kind, completed: sent, population } of view.running.ways ?? []) {
      const of = population ? ` van ${population} (volgens opgave)` : '';
      lines.push(`Via gedeelde link (${kind}): ${sent ?? 'niet bekend'} ingevuld${of}.`);
    }
    lines.push(`Begonnen: ${started}. Klaar: ${completed ?? 'onbekend, de sleutel ontbreekt'}.`);
    lines.push(
      `Mails: verstuurd ${mails.sent}, wachtend ${mails.queued}, geweigerd ${mails.refused}, onzeker ${mails.unknown}, overgeslagen ${mails.skipped}, niet te bereiken ${mails.bounced}, als link gegeven ${mails.exported}.`,
    );
  }
  for (const blocker of view.blockers) lines.push(`Kan nog niet open: ${blocker.message}`);
  return lines;
}

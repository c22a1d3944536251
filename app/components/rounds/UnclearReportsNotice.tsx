import type { UnclearReports } from '../../operations/mail/bounces/findUnclearReports';
import { counted } from '../format/counted';
import { Notice } from '../layout/Notice';

/** Says that mails came back which nobody understood, and where they are. */
export function UnclearReportsNotice({ count, folder }: UnclearReports) {
  return (
    <Notice tone="note" title="Er kwam post terug die Peilstok niet begrijpt">
      <p>
        {counted(count, 'bericht dat terugkwam', 'berichten die terugkwamen')}, van alle metingen op deze
        installatie samen, {count === 1 ? 'zegt' : 'zeggen'} niet duidelijk om welke mail het gaat. Wie
        Peilstok beheert, vindt {count === 1 ? 'het' : 'ze'} in de map <code>{folder}</code>, met de reden
        erbij. Na 30 dagen {count === 1 ? 'wordt het' : 'worden ze'} verwijderd.
      </p>
    </Notice>
  );
}

import type { Audience } from '../../../surveys/definition/types';

interface Props {
  roundId: string;
  audience: Audience;
}

/** The two files with personal links, for a round that the bureau mails itself. */
export function OwnMailLinks({ roundId, audience }: Props) {
  return (
    <>
      <p>
        U verstuurt de mails van deze meting zelf. Download de persoonlijke links. Peilstok houdt bij aan wie
        een link is gegeven. Nog een keer downloaden geeft dezelfde links.
        {audience === 'scholen' &&
          ' Vult iemand voor meer scholen in? Dan staat die er één keer in, met een link per school.'}
      </p>
      {audience === 'ouders' && (
        <p>
          Ook bij een herinnering staan alle ouders in het bestand. Zo ziet niemand wie nog niet meedeed.
          Schrijf in uw herinnering: ‘Deed u al mee? Dan hoeft u niets te doen.’
        </p>
      )}
      <form method="post" className="actions" action={`/metingen/${roundId}/eigen-mail/export/xlsx`}>
        <button type="submit" className="button">
          Links voor Excel
        </button>
        <button
          type="submit"
          className="button button-quiet"
          formAction={`/metingen/${roundId}/eigen-mail/export/csv`}
        >
          Links als CSV
        </button>
      </form>
    </>
  );
}

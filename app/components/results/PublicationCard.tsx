import type { PublicationView } from '../../operations/publishing/viewPublications';
import { longDate } from '../format/longDate';
import { GroupTable } from './GroupTable';

interface Props {
  publication: Omit<PublicationView, 'at'> & { at: Date | string };
  indicators: { key: string; title: string }[];
}

/** One table that was published, as it was published. */
export function PublicationCard({ publication, indicators }: Props) {
  const { table, threshold, actor, groups, total } = publication;
  const day = longDate(publication.at);
  return (
    <section>
      <h2>
        {table.charAt(0).toUpperCase() + table.slice(1)}, vanaf {threshold} antwoorden
      </h2>
      <p className="under">
        Vrijgegeven op {day} door {actor}.
      </p>
      <GroupTable
        groups={groups ?? []}
        indicators={indicators}
        total={total}
        {...(total.invited !== null && { invited: total.invited })}
        heading={null}
      />
    </section>
  );
}

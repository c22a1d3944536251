import { counted } from '../format/counted';
import { listed } from '../format/listed';
import { Notice } from '../layout/Notice';

/** More names make nobody read them. */
const MOST_NAMED = 8;

/** Which schools are not asked, because nobody on the list answers for them; nothing when every school is. */
export function SchoolsLeftOut({ schools }: { schools: readonly string[] }) {
  if (schools.length === 0) return null;
  const more = schools.length - MOST_NAMED;
  const names = more > 0 ? [...schools.slice(0, MOST_NAMED), `nog ${more} andere`] : schools;
  return (
    <Notice
      tone="note"
      title={`${counted(schools.length, 'school staat', 'scholen staan')} niet op de lijst`}
    >
      <p>{listed(names)}. Wie niet op de lijst staat, wordt niet gevraagd en telt niet mee in de respons.</p>
    </Notice>
  );
}

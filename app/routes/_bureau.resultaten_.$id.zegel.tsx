import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { yearWords } from '../../surveys/statistics/wording/yearWords';
import { longDate } from '../components/format/longDate';
import { PageHead } from '../components/layout/PageHead';
import { SealChecks } from '../components/results/SealChecks';
import { SealFacts } from '../components/results/SealFacts';
import { requireAssociation } from '../http/session/requireAssociation';
import { viewSealRecord } from '../operations/sealing/viewSealRecord';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.record.title} ${data?.record.year}: zegel · Peilstok` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const record = await viewSealRecord(app, associationId, params.id ?? '');
  if (!record) throw new Response(null, { status: 404 });
  return { record, roundId: params.id ?? '' };
}

export default function SealRecordPage() {
  const { record, roundId } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={`Zegel: ${record.title} ${yearWords(record)}`}
        above={<a href={`/resultaten/${roundId}`}>Uitkomst</a>}
        lead={`${record.association} · verzegeld op ${longDate(record.sealedOn)}${record.isElsewhere ? '' : `, beloofd: uiterlijk ${longDate(record.promisedBy)}`}.`}
      />
      <SealChecks verification={record.verification} />
      <SealFacts record={record} />
    </>
  );
}

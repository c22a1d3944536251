import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHead } from '../components/layout/PageHead';
import { MailPreviews } from '../components/rounds/MailPreviews';
import { RoundName } from '../components/rounds/RoundName';
import { requireRound } from '../http/session/requireRound';

export const meta: MetaFunction = () => [{ title: 'De mails · Peilstok' }];

export async function loader(args: LoaderFunctionArgs) {
  const { round } = await requireRound(args);
  const { definition: _, ...shown } = round;
  return { round: shown };
}

export default function RoundMails() {
  const { round } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={`De mails: ${round.title}`}
        above={<RoundName round={round} />}
        actions={<a href={`/metingen/${round.roundId}`}>← Terug naar de meting</a>}
      />
      <MailPreviews roundId={round.roundId} mails={round.mailPreview} />
    </>
  );
}

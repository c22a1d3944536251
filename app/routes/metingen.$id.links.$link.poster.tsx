import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Poster } from '../components/links/Poster';
import { PrintBar } from '../components/links/PrintBar';
import { requireLink } from '../http/session/requireLink';

export const meta: MetaFunction = () => [{ title: 'Poster · Peilstok' }];

export async function loader(args: LoaderFunctionArgs) {
  const { round, link } = await requireLink(args);
  return { link, backTo: `/metingen/${round.roundId}/links/${link.id}` };
}

export default function PosterPage() {
  const { link, backTo } = useLoaderData<typeof loader>();
  return (
    <>
      <PrintBar backTo={backTo} />
      <Poster kit={link} />
    </>
  );
}

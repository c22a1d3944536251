import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CounterCards } from '../components/links/CounterCards';
import { PrintBar } from '../components/links/PrintBar';
import { requireLink } from '../http/session/requireLink';

export const meta: MetaFunction = () => [{ title: 'Kaartjes · Peilstok' }];

export async function loader(args: LoaderFunctionArgs) {
  const { round, link } = await requireLink(args);
  return { link, backTo: `/metingen/${round.roundId}/links/${link.id}` };
}

export default function CardsPage() {
  const { link, backTo } = useLoaderData<typeof loader>();
  return (
    <>
      <PrintBar backTo={backTo} />
      <CounterCards kit={link} />
    </>
  );
}

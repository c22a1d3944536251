import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CounterCards } from '../components/links/CounterCards';
import { PrintBar } from '../components/links/PrintBar';
import type { AppContext } from '../context';
import { findKeeperKit } from '../operations/links/viewLinks';

export const meta: MetaFunction = () => [{ title: 'Kaartjes' }, { name: 'robots', content: 'noindex' }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await findKeeperKit(context.app as AppContext, params.token ?? '');
  if (!found) throw new Response(null, { status: 404 });
  return { kit: found.kit, backTo: `/doorsturen/${params.token}` };
}

export default function CardsPage() {
  const { kit, backTo } = useLoaderData<typeof loader>();
  return (
    <>
      <PrintBar backTo={backTo} />
      <CounterCards kit={kit} />
    </>
  );
}

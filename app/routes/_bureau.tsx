import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation, useMatches } from '@remix-run/react';
import { BureauFrame } from '../components/layout/BureauFrame';
import { menuSection } from '../components/layout/menuSection';
import { requireAssociation } from '../http/session/requireAssociation';
import { deliveryState } from '../operations/mail/outbox';
import type { RoundView } from '../operations/rounds/viewRound';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, session, associationId } = await requireAssociation(request, context);
  const association = session.associations.find((known) => known.id === associationId);
  return {
    associationName: association?.name ?? '',
    isExample: association?.isExample ?? false,
    canChoose: session.associations.length > 1,
    showOutbox: session.isOperator && !deliveryState(app).deliversForReal,
  };
}

export default function Bureau() {
  const { pathname } = useLocation();
  // What the page itself read: asking for the round once more would cost a trip.
  const page = useMatches().at(-1)?.data as { round?: Pick<RoundView, 'status'> } | undefined;
  return (
    <BureauFrame
      {...useLoaderData<typeof loader>()}
      section={menuSection(pathname, page?.round?.status ?? null)}
    >
      <Outlet />
    </BureauFrame>
  );
}

import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { BureauFrame } from '../components/layout/BureauFrame';
import { requireAssociation } from '../http/session/requireAssociation';
import { deliveryState } from '../operations/mail/outbox';

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
  return (
    <BureauFrame {...useLoaderData<typeof loader>()}>
      <Outlet />
    </BureauFrame>
  );
}

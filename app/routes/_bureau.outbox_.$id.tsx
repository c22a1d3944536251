import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { longDateAndTime } from '../components/format/longDate';
import { PageHead } from '../components/layout/PageHead';
import { requireOperator } from '../http/session/requireOperator';
import { viewOutboxMail } from '../operations/mail/outbox';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.subject} · Peilstok` }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app } = await requireOperator(request, context);
  const id = params.id ?? '';
  const mail = await viewOutboxMail(app, id);
  if (!mail) throw new Response(null, { status: 404 });
  const { html: _, ...shown } = mail;
  return { id, ...shown };
}

export default function OutboxMail() {
  const mail = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={mail.subject} above={<a href="/outbox">Outbox</a>} />
      <dl className="fact-list">
        <div>
          <dt>Aan</dt>
          <dd className="breaks">{mail.to}</dd>
        </div>
        <div>
          <dt>Van</dt>
          <dd className="breaks">{mail.from}</dd>
        </div>
        <div>
          <dt>Wanneer</dt>
          <dd>{mail.date ? longDateAndTime(mail.date) : 'onbekend'}</dd>
        </div>
      </dl>
      <iframe
        className="mail-frame"
        title={`De mail: ${mail.subject}`}
        src={`/outbox/${encodeURIComponent(mail.id)}/mail`}
        sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
      />
      <details>
        <summary>Als gewone tekst</summary>
        <pre className="mail-text">{mail.text}</pre>
      </details>
    </>
  );
}

import type { PersonView } from '../../operations/privacy/person/viewPerson';
import type { Problem } from '../../operations/problem';
import { audienceName } from '../format/audienceName';
import { counted } from '../format/counted';
import { languageName } from '../format/languageName';
import { longDate } from '../format/longDate';
import { messageName, sendStateName } from '../format/mailState';
import { ConfirmForm } from '../forms/ConfirmForm';
import { Field } from '../forms/Field';
import { Notice } from '../layout/Notice';

const statusNames = { draft: 'in voorbereiding', open: 'open', closed: 'gesloten', sealed: 'verzegeld' };

interface Props {
  view: PersonView;
  /** A correction that was refused, as it was typed. */
  typed: { personId: string; email: string; name: string } | null;
  problems: Problem[];
}

/** What is known of a person, with what can be done about it. */
export function PersonCard({ view, typed, problems }: Props) {
  const canBeErased = view.contacts.length > 0 || view.keeps.length > 0 || view.optedOutAt === null;
  return (
    <>
      <section className="card" aria-labelledby="bekend">
        <h2 id="bekend">Wat er bekend is over dit adres</h2>
        {view.contacts.length === 0 && <p>Dit adres staat op geen enkele lijst.</p>}
        {view.contacts.map((contact) => (
          <div key={contact.id}>
            <h3>{audienceName(contact.audience)}</h3>
            <p>
              Naam: {contact.name ?? 'niet bekend'}. Taal: {languageName(contact.language)}.
            </p>
            <ul>
              {contact.listings.map((listing) => (
                <li key={`${listing.roundId} ${listing.school}`}>
                  {listing.title} {listing.year} ({statusNames[listing.status]}
                  {[listing.school, listing.board, listing.type, listing.role]
                    .filter(Boolean)
                    .map((part) => `, ${part}`)
                    .join('')}
                  ).{' '}
                  {listing.mails.length === 0
                    ? 'Nog geen mails.'
                    : `Mails: ${listing.mails.map(({ message, state }) => `${messageName(message)}: ${sendStateName(state)}`).join(', ')}.`}{' '}
                  Wissen kan tot het verzegelen, uiterlijk {longDate(listing.sealBy)}.
                </li>
              ))}
            </ul>
            {contact.audience === 'ouders' && (
              <p className="under">
                Herinneringen staan hier niet: daaruit is af te leiden of een ouder toen al had geantwoord.
              </p>
            )}
          </div>
        ))}
        <ul>
          <li>
            {view.optedOutAt
              ? `Wil sinds ${longDate(view.optedOutAt)} geen mail meer.`
              : view.contacts.length === 0
                ? 'Niet afgemeld.'
                : 'Krijgt mail: niet afgemeld.'}
          </li>
          {view.unreachableIn !== null && <li>Nam in {view.unreachableIn} geen mail aan.</li>}
          {view.keeps.length > 0 && (
            <li>
              Is tussenpersoon: kreeg {counted(view.keeps.length, 'link', 'links')} om aan ouders door te
              sturen.
            </li>
          )}
          {view.hasAccount && (
            <li>
              Heeft een account bij Peilstok en staat {counted(view.logLines, 'keer', 'keer')} in het logboek.
              Het account haalt u weg bij <a href="/instellingen/collegas">Wie kan inloggen</a>.
            </li>
          )}
          {view.sealedRounds > 0 && (
            <li>
              In {counted(view.sealedRounds, 'verzegelde meting', 'verzegelde metingen')} is niemand meer te
              vinden, ook deze persoon niet.
            </li>
          )}
        </ul>
        <form method="post" action="/instellingen/privacy/persoon/export" className="actions">
          <input type="hidden" name="address" value={view.address} />
          <button type="submit" className="button button-quiet" name="vorm" value="tekst">
            Als tekst ophalen
          </button>
          <button type="submit" className="button button-quiet" name="vorm" value="json">
            Als JSON ophalen
          </button>
        </form>
      </section>
      {view.contacts.map((contact) => {
        const own = typed?.personId === contact.id ? typed : null;
        return (
          <section key={contact.id} className="card form-card" aria-labelledby={`verbeter-${contact.id}`}>
            <h2 id={`verbeter-${contact.id}`}>Verbeteren: {audienceName(contact.audience)}</h2>
            <form method="post">
              <input type="hidden" name="wens" value="verbeteren" />
              <input type="hidden" name="address" value={view.address} />
              <input type="hidden" name="personId" value={contact.id} />
              <Field
                name="name"
                label="Naam"
                defaultValue={own?.name ?? contact.name ?? ''}
                maxLength={120}
                problems={own ? problems : undefined}
              />
              <Field
                name="email"
                type="email"
                label="E-mailadres"
                defaultValue={own?.email ?? view.address}
                required
                maxLength={254}
                problems={own ? problems : undefined}
              />
              <button type="submit" className="button">
                Verbeteren
              </button>
            </form>
          </section>
        );
      })}
      {canBeErased && <EraseForm address={view.address} />}
    </>
  );
}

function EraseForm({ address }: { address: string }) {
  return (
    <section className="card form-card card-danger" aria-labelledby="wissen">
      <h2 id="wissen">Wissen</h2>
      <ul>
        <li>naam en adres, van elke lijst die niet is verzegeld</li>
        <li>antwoorden in metingen die open of gesloten zijn</li>
        <li>de link: die werkt niet meer; en er gaat nooit meer mail naar dit adres</li>
      </ul>
      <p>
        De plek op de lijst telt mee als gevraagd en niet geantwoord. Zo blijft de respons eerlijk. Antwoorden
        in verzegelde metingen zijn niet meer te vinden en dus niet te wissen.
      </p>
      <Notice tone="warning">
        <p>Zakt na het wissen het aantal ontvangen lijsten, dan weet u dat deze persoon had geantwoord.</p>
      </Notice>
      <ConfirmForm
        button="Wissen"
        backTo="/instellingen/privacy/persoon"
        danger
        tick="Deze persoon heeft dit zelf gevraagd."
      >
        <input type="hidden" name="wens" value="wissen" />
        <input type="hidden" name="address" value={address} />
      </ConfirmForm>
    </section>
  );
}

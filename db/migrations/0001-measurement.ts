import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/** Tables that carry an association's rows: row level security guards each. */
const owned = [
  'board',
  'school',
  'person',
  'opt_out',
  'published_version',
  'round',
  'recipient',
  'open_response',
  'sealed_response',
  'sealed_text',
  'sealed_aggregate',
  'send_ledger',
  'target',
  'nulmeting',
  'audit',
];

/** Tables that route a visitor to an association; no association owns them. */
const routing = [
  'association',
  'account',
  'membership',
  'sign_in_link',
  'session',
  'round_route',
  'rate_limit',
];

/** What is frozen may be added and, with its association, removed; never changed. */
const frozen = new Set(['published_version', 'sealed_response', 'sealed_text', 'sealed_aggregate', 'audit']);

export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    do $$ begin
      if not exists (select from pg_roles where rolname = 'peilstok_app') then
        create role peilstok_app nologin;
      end if;
      if not pg_has_role(current_user, 'peilstok_app', 'member') then
        execute format('grant peilstok_app to %I', current_user);
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$;
    do $$ begin execute format('grant usage on schema %I to peilstok_app', current_schema()); end $$;

    create table association (
      id uuid primary key,
      name text not null check (length(name) between 1 and 200),
      sector text not null check (sector in ('po', 'vo')),
      settings jsonb not null,
      is_example boolean not null default false,
      created_at timestamptz not null
    );
    create table account (
      id uuid primary key,
      email text unique check (email = lower(email)),
      is_operator boolean not null default false
    );
    create table membership (
      association_id uuid references association on delete cascade,
      account_id uuid references account on delete cascade,
      primary key (association_id, account_id)
    );
    create table sign_in_link (
      token_hash bytea primary key,
      account_id uuid not null references account on delete cascade,
      expires_at timestamptz not null,
      spent_at timestamptz
    );
    create table session (
      token_hash bytea primary key,
      account_id uuid not null references account on delete cascade,
      association_id uuid references association on delete set null,
      expires_at timestamptz not null
    );
    create table rate_limit (
      key_hash bytea primary key,
      window_start timestamptz not null,
      tries integer not null
    );

    create table board (
      association_id uuid references association on delete cascade,
      id uuid not null,
      name text not null,
      primary key (association_id, id),
      unique (association_id, name)
    );
    create table school (
      association_id uuid references association on delete cascade,
      id uuid not null,
      board_id uuid not null,
      name text not null,
      type text not null,
      brin text,
      primary key (association_id, id),
      unique (association_id, name),
      foreign key (association_id, board_id) references board
    );
    create table person (
      association_id uuid references association on delete cascade,
      id uuid not null,
      audience text not null check (audience in ('scholen', 'ouders', 'ketenpartners')),
      email text not null,
      name text,
      language text not null,
      primary key (association_id, id),
      unique (association_id, audience, email)
    );
    create table opt_out (
      association_id uuid references association on delete cascade,
      address_hash bytea not null,
      at timestamptz not null,
      primary key (association_id, address_hash)
    );
    create table published_version (
      association_id uuid references association on delete cascade,
      id uuid not null,
      survey text not null,
      version integer not null,
      definition jsonb not null,
      sha256 text not null,
      published_at timestamptz not null,
      primary key (association_id, id),
      unique (association_id, survey, version, sha256)
    );
    create table round (
      association_id uuid references association on delete cascade,
      id uuid not null,
      survey text not null,
      year integer not null,
      code text not null,
      status text not null check (status in ('draft', 'open', 'closed', 'sealed')),
      published_version_id uuid not null,
      opens_on date not null,
      closes_on date not null,
      seal_by date not null,
      source text not null,
      threshold integer not null check (threshold >= 5),
      population_size integer,
      targets jsonb not null,
      opened_at timestamptz,
      closed_at timestamptz,
      sealed_at timestamptz,
      seal jsonb,
      primary key (association_id, id),
      unique (association_id, survey, year),
      foreign key (association_id, published_version_id) references published_version,
      check (opens_on <= closes_on and closes_on <= seal_by),
      check ((status = 'sealed') = (sealed_at is not null)),
      check ((status = 'sealed') = (seal is not null))
    );
    create table round_route (
      code text primary key,
      association_id uuid not null references association on delete cascade,
      round_id uuid not null
    );
    create table recipient (
      association_id uuid not null,
      round_id uuid not null,
      id uuid not null,
      person_id uuid,
      school_id uuid,
      board_id uuid,
      type text,
      role text,
      token_hash bytea,
      withdrawn boolean not null default false,
      answered boolean,
      primary key (association_id, round_id, id),
      foreign key (association_id, round_id) references round on delete cascade,
      foreign key (association_id, person_id) references person,
      foreign key (association_id, school_id) references school,
      foreign key (association_id, board_id) references board
    );
    create unique index recipient_token on recipient (association_id, round_id, token_hash);
    create index recipient_person on recipient (association_id, person_id);
    create table open_response (
      association_id uuid not null,
      round_id uuid not null,
      pseudonym bytea not null,
      ciphertext bytea not null,
      primary key (association_id, round_id, pseudonym),
      foreign key (association_id, round_id) references round on delete cascade
    );
    create table sealed_response (
      association_id uuid not null,
      round_id uuid not null,
      id uuid not null,
      answers jsonb not null,
      background jsonb not null,
      primary key (association_id, round_id, id),
      foreign key (association_id, round_id) references round on delete cascade
    );
    create table sealed_text (
      association_id uuid not null,
      round_id uuid not null,
      id uuid not null,
      item text not null,
      body text not null,
      primary key (association_id, round_id, id),
      foreign key (association_id, round_id) references round on delete cascade
    );
    create table sealed_aggregate (
      association_id uuid not null,
      round_id uuid not null,
      key text not null,
      body jsonb not null,
      primary key (association_id, round_id, key),
      foreign key (association_id, round_id) references round on delete cascade
    );
    create table send_ledger (
      association_id uuid not null,
      round_id uuid not null,
      recipient_id uuid not null,
      message text not null,
      state text not null check (state in ('queued', 'sending', 'sent', 'refused', 'unknown', 'skipped')),
      message_id text not null,
      attempts integer not null default 0,
      detail text,
      updated_at timestamptz not null,
      primary key (association_id, round_id, recipient_id, message),
      foreign key (association_id, round_id, recipient_id) references recipient on delete cascade
    );
    create table target (
      association_id uuid references association on delete cascade,
      survey text not null,
      indicator text not null,
      target numeric not null check (target between 1 and 10),
      smallest_relevant_difference numeric not null check (smallest_relevant_difference > 0),
      primary key (association_id, survey, indicator)
    );
    create table nulmeting (
      association_id uuid not null,
      survey text not null,
      indicator text not null,
      round_id uuid not null,
      reason text not null,
      designated_at timestamptz not null,
      primary key (association_id, survey, indicator),
      foreign key (association_id, round_id) references round on delete cascade
    );
    create table audit (
      association_id uuid references association on delete cascade,
      id uuid not null,
      at timestamptz not null,
      actor text not null,
      action text not null,
      round_id uuid,
      details jsonb not null,
      primary key (association_id, id)
    );

    create function round_stays_sealed() returns trigger language plpgsql as $$
    begin
      raise exception 'round % is sealed and cannot be changed', old.id using errcode = 'PS001';
    end $$;
    create trigger round_stays_sealed before update on round
      for each row when (old.status = 'sealed') execute function round_stays_sealed();
    create function round_leaves_no_seal_behind() returns trigger language plpgsql as $$
    begin
      if (select status from round where association_id = new.association_id and id = new.round_id) = 'sealed' then
        raise exception 'round % is sealed: nothing can be added', new.round_id using errcode = 'PS001';
      end if;
      return new;
    end $$;
  `,
  );

  for (const table of ['open_response', 'sealed_response', 'sealed_text', 'sealed_aggregate', 'recipient']) {
    await runStatements(
      db,
      `create trigger ${table}_before_seal before insert or update on ${table}
        for each row execute function round_leaves_no_seal_behind()`,
    );
  }
  for (const table of owned) {
    await runStatements(
      db,
      `
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy of_association on ${table}
        using (association_id = nullif(current_setting('app.association', true), '')::uuid)
        with check (association_id = nullif(current_setting('app.association', true), '')::uuid);
      grant select, insert, delete on ${table} to peilstok_app;
    `,
    );
    if (!frozen.has(table)) await runStatements(db, `grant update on ${table} to peilstok_app`);
  }
  for (const table of routing) {
    await runStatements(db, `grant select, insert, update, delete on ${table} to peilstok_app`);
  }
}

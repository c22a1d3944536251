import type { Kysely } from 'kysely';
import { runStatements } from './runStatements';

/**
 * From figure to action: a conclusion per indicator of a sealed round, actions and interventies with their schools, what was
 * decided about an interventie after a round, reminders that went out, the public page of a round, and of all of it who
 * changed what, which nobody can change afterwards.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await runStatements(
    db,
    `
    create table conclusion (
      association_id uuid references association on delete cascade,
      round_id uuid not null,
      indicator text not null,
      kind text not null check (kind in ('concluded', 'none')),
      body text not null check (body <> ''),
      updated_at timestamptz not null,
      updated_by text not null,
      primary key (association_id, round_id, indicator),
      foreign key (association_id, round_id) references round on delete cascade
    );
    create table improvement_action (
      association_id uuid references association on delete cascade,
      id uuid not null,
      kind text not null check (kind in ('actie', 'interventie')),
      title text not null check (title <> ''),
      owner text not null,
      indicator text,
      round_id uuid,
      develop_by date,
      carry_out_from date,
      carry_out_until date check (carry_out_until >= carry_out_from),
      status text not null check (status in ('gepland', 'ontwikkelen', 'uitvoeren', 'afgerond', 'gestopt')),
      remark text not null,
      question_name text,
      items text[] not null,
      made_at timestamptz not null,
      revision integer not null,
      primary key (association_id, id),
      foreign key (association_id, round_id) references round on delete set null (round_id),
      check ((kind = 'interventie') = (question_name is not null))
    );
    create table improvement_action_school (
      association_id uuid references association on delete cascade,
      action_id uuid not null,
      school_id uuid not null,
      primary key (association_id, action_id, school_id),
      foreign key (association_id, action_id) references improvement_action on delete cascade,
      foreign key (association_id, school_id) references school on delete cascade
    );
    create table intervention_decision (
      association_id uuid references association on delete cascade,
      action_id uuid not null,
      round_id uuid not null,
      decision text not null check (decision in ('voortzetten', 'aanpassen', 'stoppen')),
      reason text not null check (reason <> ''),
      decided_at timestamptz not null,
      decided_by text not null,
      primary key (association_id, action_id, round_id),
      foreign key (association_id, action_id) references improvement_action on delete cascade,
      foreign key (association_id, round_id) references round on delete cascade
    );
    create table action_reminder (
      association_id uuid references association on delete cascade,
      action_id uuid not null,
      moment text not null check (moment in ('develop', 'begin', 'end')),
      due_on date not null,
      stage text not null check (stage in ('soon', 'late')),
      reminded_at timestamptz not null,
      primary key (association_id, action_id, moment, due_on, stage),
      foreign key (association_id, action_id) references improvement_action on delete cascade
    );
    create table feedback_page (
      association_id uuid references association on delete cascade,
      round_id uuid not null,
      draft jsonb not null,
      drafted_at timestamptz not null,
      drafted_by text not null,
      content jsonb,
      published_at timestamptz,
      published_by text,
      primary key (association_id, round_id),
      foreign key (association_id, round_id) references round on delete cascade,
      check ((content is null) = (published_at is null) and (content is null) = (published_by is null))
    );
    create table improvement_change (
      association_id uuid references association on delete cascade,
      id uuid not null,
      about text not null check (about in ('conclusion', 'action', 'decision', 'feedback')),
      subject text not null,
      changed_at timestamptz not null,
      changed_by text not null,
      before jsonb,
      after jsonb,
      primary key (association_id, id)
    );
    create index improvement_change_subject on improvement_change (association_id, about, subject, changed_at);
  `,
  );
  const tables = {
    conclusion: 'select, insert, update',
    improvement_action: 'select, insert, update',
    improvement_action_school: 'select, insert, delete',
    intervention_decision: 'select, insert, update',
    action_reminder: 'select, insert',
    feedback_page: 'select, insert, update',
    improvement_change: 'select, insert',
  };
  for (const [table, rights] of Object.entries(tables)) {
    await runStatements(
      db,
      `
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy of_association on ${table}
        using (association_id = nullif(current_setting('app.association', true), '')::uuid)
        with check (association_id = nullif(current_setting('app.association', true), '')::uuid);
      grant ${rights} on ${table} to peilstok_app;
    `,
    );
  }
}

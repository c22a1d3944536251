import { readFile } from 'node:fs/promises';
import type { AppContext } from '../../context';
import { sendWaitingMails } from '../../operations/mail/sendWaitingMails';
import type { Outcome } from '../../operations/problem';
import { approveRound } from '../../operations/rounds/approveRound';
import { closeRound } from '../../operations/rounds/closeRound';
import { importRecipients } from '../../operations/rounds/importRecipients';
import { openRound } from '../../operations/rounds/openRound';
import { prepareRound } from '../../operations/rounds/prepareRound';
import { remindRound } from '../../operations/rounds/remindRound';
import { findRoundId, viewRound } from '../../operations/rounds/viewRound';
import { previewSealing } from '../../operations/sealing/previewSealing';
import { sealRound } from '../../operations/sealing/sealRound';
import { verifySeal } from '../../operations/sealing/verifySeal';
import { type CommandIo, CommandProblem } from '../io';
import { getChosenAssociation, withContext } from '../withContext';
import { problemLine } from './problemLine';
import { roundLines } from './roundLines';

export interface RoundOptions {
  survey: string;
  year: number;
  association?: string;
  json?: boolean;
}

const ACTOR = 'bureau';

/** `peilstok recipients import`: makes the draft of the round when there is none, and puts the file's people on it. */
export async function runRecipientsImport(io: CommandIo, file: string, options: RoundOptions): Promise<void> {
  const bytes = await readFile(file).catch(() => {
    throw new CommandProblem([`Het bestand ${file} kan niet worden gelezen.`]);
  });
  await withContext(io, async (ctx) => {
    const associationId = await getChosenAssociation(ctx, options.association);
    const existing = await findRoundId(ctx, associationId, options.survey, options.year);
    const roundId = existing ?? getDone(await prepareRound(ctx, ACTOR, associationId, options)).roundId;
    const outcome = await importRecipients(ctx, ACTOR, associationId, roundId, bytes);
    if (!outcome.ok) throw new CommandProblem(outcome.problems.map(problemLine));
    say(io, options, { recipients: outcome.recipients }, [
      `${outcome.recipients} ontvangers staan op de lijst van ${options.survey} ${options.year}.`,
    ]);
  });
}

/** `peilstok round approve`: the yes to all that the round will send by itself. */
export async function runRoundApprove(io: CommandIo, options: RoundOptions): Promise<void> {
  await withRound(io, options, async (ctx, associationId, roundId) => {
    const { opensOn } = getDone(await approveRound(ctx, ACTOR, associationId, roundId));
    say(io, options, { opensOn }, [
      `De meting ${options.survey} ${options.year} is goedgekeurd en gaat op ${opensOn} vanzelf open.`,
    ]);
  });
}

/** `peilstok round open`: opens the draft and sends the invitations. */
export async function runRoundOpen(io: CommandIo, options: RoundOptions): Promise<void> {
  await withRound(io, options, async (ctx, associationId, roundId) => {
    const { invited } = getDone(await openRound(ctx, ACTOR, associationId, roundId));
    const sent = await sendWaitingMails(ctx, associationId, roundId);
    say(io, options, { invited, sent }, [
      `De meting ${options.survey} ${options.year} is open. Uitgenodigd: ${invited}, nu verstuurd: ${sent}.`,
    ]);
  });
}

export async function runRoundStatus(io: CommandIo, options: RoundOptions): Promise<void> {
  await withRound(io, options, async (ctx, associationId, roundId) => {
    const view = await viewRound(ctx, associationId, roundId);
    if (!view) throw new CommandProblem(['Deze meting bestaat niet.']);
    const { definition: _, mailPreview: __, ...status } = view;
    say(io, options, status, roundLines(view));
  });
}

export async function runRoundRemind(io: CommandIo, options: RoundOptions): Promise<void> {
  await withRound(io, options, async (ctx, associationId, roundId) => {
    const { reminded } = getDone(await remindRound(ctx, ACTOR, associationId, roundId));
    const sent = await sendWaitingMails(ctx, associationId, roundId);
    say(io, options, { reminded, sent }, [`Herinnerd: ${reminded}, nu verstuurd: ${sent}.`]);
  });
}

export async function runRoundClose(io: CommandIo, options: RoundOptions): Promise<void> {
  await withRound(io, options, async (ctx, associationId, roundId) => {
    getDone(await closeRound(ctx, ACTOR, associationId, roundId));
    say(io, options, { status: 'closed' }, [
      `De meting ${options.survey} ${options.year} is gesloten. Bekijk wat verzegelen doet met --preview.`,
    ]);
  });
}

/** `peilstok round seal`: with `--preview` it only says what would be frozen and erased. */
export async function runRoundSeal(
  io: CommandIo,
  options: RoundOptions & { preview?: boolean },
): Promise<void> {
  await withRound(io, options, async (ctx, associationId, roundId) => {
    if (options.preview) {
      const preview = await previewSealing(ctx, associationId, roundId);
      if (!preview) throw new CommandProblem(['Deze meting bestaat niet.']);
      if (preview.blockers.length > 0)
        throw new CommandProblem(preview.blockers.map(({ message }) => message));
      say(io, options, preview, [
        `Ingevulde lijsten: ${preview.responses} (compleet ${preview.complete}, deels ${preview.partial}, afgebroken ${preview.breakOff}, niet van toepassing ${preview.screenedOut}).`,
        `Open antwoorden: ${preview.openTexts}. Namen en links die worden gewist: ${preview.recipientsErased}.`,
      ]);
      return;
    }
    const { sealSha256 } = getDone(await sealRound(ctx, ACTOR, associationId, roundId));
    say(io, options, { sealSha256 }, [
      `De meting ${options.survey} ${options.year} is verzegeld. Zegel: ${sealSha256}`,
    ]);
  });
}

/** `peilstok round verify`: exit code 1 when anything is not as it was sealed. */
export async function runRoundVerify(io: CommandIo, options: RoundOptions): Promise<void> {
  await withRound(io, options, async (ctx, associationId, roundId) => {
    const verification = await verifySeal(ctx, associationId, roundId);
    if (!verification) throw new CommandProblem(['Deze meting is niet verzegeld.']);
    say(io, options, verification, [
      ...verification.checks.map(
        ({ what, ok, note }) => `${ok ? 'ok' : 'FOUT'}  ${what}${note ? `: ${note}` : ''}`,
      ),
      `Zegel: ${verification.sha256}`,
    ]);
    if (!verification.ok) throw new CommandProblem(['Niet alles is zoals het werd verzegeld.']);
  });
}

/** Runs `work` on the round that the options name. @throws CommandProblem when there is none. */
export async function withRound(
  io: CommandIo,
  options: RoundOptions,
  work: (ctx: AppContext, associationId: string, roundId: string) => Promise<void>,
): Promise<void> {
  await withContext(io, async (ctx) => {
    const associationId = await getChosenAssociation(ctx, options.association);
    const roundId = await findRoundId(ctx, associationId, options.survey, options.year);
    if (!roundId) {
      throw new CommandProblem([
        `De meting ${options.survey} ${options.year} bestaat niet. Maak haar met: peilstok recipients import --survey ${options.survey} --year ${options.year} BESTAND`,
      ]);
    }
    await work(ctx, associationId, roundId);
  });
}

/** The value of an operation. @throws CommandProblem with what it refused. */
export function getDone<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new CommandProblem(outcome.problems.map(({ message }) => message));
}

/** A result for machines or for people. */
export function say(io: CommandIo, { json }: { json?: boolean }, value: unknown, lines: string[]): void {
  if (json) io.out(JSON.stringify(value, null, 2));
  else for (const line of lines) io.out(line);
}

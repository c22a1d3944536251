import { viewResult } from '../../operations/results/viewResult';
import { type CommandIo, CommandProblem } from '../io';
import { type RoundOptions, say, withRound } from '../round/roundCommands';
import { resultLines } from './resultLines';

/** `peilstok results`: the figures of a sealed round, after disclosure control. */
export async function runResults(io: CommandIo, options: RoundOptions): Promise<void> {
  await withRound(io, options, async (ctx, associationId, roundId) => {
    const result = await viewResult(ctx, associationId, roundId);
    if (!result) {
      throw new CommandProblem([
        `De meting ${options.survey} ${options.year} is nog niet verzegeld. Er zijn pas uitkomsten na verzegelen.`,
      ]);
    }
    say(io, options, result, resultLines(result));
  });
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBlocks } from '../../../surveys/disclosure/countBlocks';

const group = (name: string, invited: number, finished: number) => ({ name, invited, finished });

describe('how many parents answered, per school', () => {
  it('is told of schools with ten parents or more, five of whom answered and five did not', () => {
    expect(countBlocks([group('A', 40, 13), group('B', 20, 9)])).toEqual([
      { names: ['A'], invited: 40, aboutFinished: 15 },
      { names: ['B'], invited: 20, aboutFinished: 10 },
    ]);
  });

  it('says nothing of a school with four parents: it stands together with the smallest other', () => {
    const blocks = countBlocks([group('A', 40, 13), group('B', 20, 9), group('C', 30, 12), group('D', 4, 1)]);
    expect(blocks.map(({ names }) => [...names].sort().join())).toEqual(['A', 'C', 'B,D']);
  });

  it('says nothing of a school where nobody or everybody answered', () => {
    expect(countBlocks([group('A', 30, 10), group('B', 20, 0)])).toEqual([]);
    expect(countBlocks([group('A', 30, 10), group('B', 20, 20)])).toEqual([]);
  });

  it('never tells of fewer than ten people, nor where fewer than five answered or did not, and subtraction gives no more', () => {
    const groups = fc.array(
      fc
        .tuple(fc.nat(60), fc.nat(60))
        .map(([invited, finished]) => [invited, Math.min(invited, finished)] as const),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(groups, (made) => {
        const given = made.map(([invited, finished], index) => group(`g${index}`, invited, finished));
        const blocks = countBlocks(given);
        const told = blocks.flatMap(({ names }) => names);
        if (blocks.length > 0) {
          expect([...told].sort()).toEqual(
            given
              .filter(({ invited }) => invited > 0)
              .map(({ name }) => name)
              .sort(),
          );
        }
        for (const block of blocks) {
          const of = given.filter(({ name }) => block.names.includes(name));
          const finished = of.reduce((sum, one) => sum + one.finished, 0);
          expect(block.invited).toBeGreaterThanOrEqual(10);
          expect(finished).toBeGreaterThanOrEqual(5);
          expect(block.invited - finished).toBeGreaterThanOrEqual(5);
          expect(Math.abs(block.aboutFinished - finished)).toBeLessThan(3);
          expect(block.aboutFinished % 5).toBe(0);
        }
      }),
    );
  });
});

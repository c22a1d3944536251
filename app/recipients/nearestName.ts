import { comparable } from './comparable';

/** Distinct names a suggestion is looked for; a file of nothing but unknown names stays quick to check. */
const mostLookUps = 500;

/**
 * Gives a function that finds the known name most like what was written, or null when none comes near: at most two of
 * every five letters differ (Levenshtein), or one holds all words of the other.
 */
export function nearestName(known: readonly string[]): (written: string) => string | null {
  const candidates = known.map((name) => ({ name, key: comparable(name) }));
  const found = new Map<string, string | null>();
  return (written) => {
    const key = comparable(written);
    const earlier = found.get(key);
    if (earlier !== undefined) return earlier;
    if (key === '' || found.size >= mostLookUps) return null;
    let best: { name: string; distance: number } | null = null;
    for (const candidate of candidates) {
      const distance = unlikeness(key, candidate.key);
      if (distance <= 0.4 && (best === null || distance < best.distance))
        best = { name: candidate.name, distance };
    }
    found.set(key, best?.name ?? null);
    return best?.name ?? null;
  };
}

/** 0 for the same, 1 for nothing in common. */
function unlikeness(a: string, b: string): number {
  const letters = editDistance(a, b) / Math.max(a.length, b.length, 1);
  return letters > 0.3 && (holdsWords(a, b) || holdsWords(b, a)) ? 0.3 : letters;
}

function holdsWords(whole: string, part: string): boolean {
  const words = new Set(whole.split(' '));
  return part.length >= 4 && part.split(' ').every((word) => words.has(word));
}

/** Levenshtein (1966): insertions, deletions and substitutions between two words. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substituted, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

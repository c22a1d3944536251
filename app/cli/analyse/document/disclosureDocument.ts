import { suppressTree } from '../../../../surveys/disclosure/suppressTree';
import { treeNodes } from '../input/treeNodes';
import type { WaveInput } from '../input/waveInput';

/** `disclosure.<indicator>`: which cells of the tree may be published. Without a tree, only the total. */
export function disclosureDocument(wave: WaveInput, key: string, threshold: number) {
  const suppression = suppressTree({ nodes: treeNodes(wave, key), threshold });
  return {
    threshold,
    total_hidden: suppression.totalHidden,
    primary: suppression.primary,
    complementary: suppression.complementary,
    residuals: suppression.residuals,
  };
}

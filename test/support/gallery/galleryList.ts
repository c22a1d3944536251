import { getDefinition } from '../../../surveys/definition/readDefinition';
import { resolveDefinition } from '../../../surveys/definition/resolveDefinition';
import gallery from './gallery.json';

/** Every question type and property that a questionnaire may have, written as other products write it; published. */
export const galleryList = resolveDefinition(getDefinition(gallery), {});

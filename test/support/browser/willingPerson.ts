import {
  attributeOf,
  type Control,
  controlsIn,
  type Element,
  elementsIn,
  type Filled,
  filledIn,
  parentsOf,
} from './htmlForm';

/**
 * Somebody who answers everything that a form has, going by the HTML alone: ticks every box, takes an option of every
 * list, writes in every line; and who, told that something is wrong, changes what the error stands at until it is right.
 */
export interface WillingPerson {
  fillIn(form: Element): Filled;
  /** What is posted next after errors. Nothing that no error stands at changes. */
  correct(form: Element): Filled;
}

/** @param taste which answer they take where there is one to take. */
export function willingPerson(taste: 'first' | 'last'): WillingPerson {
  const pick = (values: readonly string[]) => (taste === 'first' ? values[0] : values.at(-1)) ?? '';

  const words = ({ element, type, name }: Control): string => {
    if (type === 'date') return attributeOf(element, taste === 'first' ? 'min' : 'max') ?? '2022-06-01';
    if (type === 'email') return 'iemand@voorbeeld.nl';
    if (type === 'tel') return '010 - 123 45 67';
    if (attributeOf(element, 'inputmode') === 'decimal') return '7,5';
    return type === 'textarea' ? `Een regel\nbij ${name}` : `Iets bij ${name}`;
  };

  return {
    fillIn(form) {
      const filled: Filled = new Map();
      const controls = controlsIn(form);
      for (const control of controls) {
        const { name, kind, type, values } = control;
        if (kind === 'line') filled.set(name, [words(control)]);
        else if (kind === 'list') filled.set(name, [pick(values.filter((value) => value !== ''))]);
        else if (type === 'checkbox') filled.set(name, [...(filled.get(name) ?? []), ...values]);
        else
          filled.set(name, [pick(controls.filter((one) => one.name === name).flatMap((one) => one.values))]);
      }
      return filled;
    },
    correct(form) {
      const filled = filledIn(form);
      for (const controls of wrongControls(form)) {
        const names = [...new Set(controls.map(({ name }) => name))];
        const [first] = controls;
        if (first?.kind === 'line') {
          const isEmpty = (filled.get(first.name) ?? []).every((value) => value === '');
          filled.set(first.name, [isEmpty ? words(first) : '']);
        } else if (first?.kind === 'list') {
          names.forEach((name, index) => {
            const options =
              controls.find((one) => one.name === name)?.values.filter((value) => value !== '') ?? [];
            filled.set(name, [options[index] ?? '']);
          });
        } else if (first?.type === 'checkbox') {
          const ticked = filled.get(first.name) ?? [];
          filled.set(first.name, ticked.length === 0 ? first.values : ticked.slice(0, -1));
        } else if (first) filled.set(first.name, [pick(controls.flatMap(({ values }) => values))]);
      }
      return filled;
    },
  };
}

/** Per error the controls it stands at: a line that names the error itself, else all that is in what names it. */
function wrongControls(form: Element): Control[][] {
  const all = controlsIn(form);
  const describes = (element: Element, id: string) =>
    (attributeOf(element, 'aria-describedby') ?? '').split(' ').includes(id);
  const errors = elementsIn(form).flatMap((element) => {
    const id = attributeOf(element, 'id');
    return attributeOf(element, 'class') === 'error' && id !== null ? [id] : [];
  });
  return errors.map((id) => {
    const described = all.filter(({ element }) => describes(element, id));
    const invalid = described.filter(({ element }) => attributeOf(element, 'aria-invalid') === 'true');
    const own = invalid.length > 0 ? invalid : described;
    const around = all.filter(({ element }) => parentsOf(element).some((parent) => describes(parent, id)));
    const found = own.length > 0 ? own : around.filter(({ kind }) => kind !== 'line');
    if (found.length === 0) throw new Error(`The error ${id} stands at nothing that can be filled in`);
    return found;
  });
}

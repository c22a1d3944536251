import { type DefaultTreeAdapterMap, html as names, parse } from 'parse5';

export type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

/** A control as HTML knows it: fields of one name that are ticked belong together. */
export interface Control {
  element: Element;
  name: string;
  kind: 'tick' | 'list' | 'line';
  /** `radio`, `checkbox`, `email`, `date`, `textarea`, … */
  type: string;
  /** Of a tick its own value; of a list those of its options. */
  values: string[];
}

/** What would be posted, per name in order. */
export type Filled = Map<string, string[]>;

/** A page as a browser's own parser reads it. */
export const readPage = (text: string): DefaultTreeAdapterMap['document'] => parse(text);

export const attributeOf = ({ attrs }: Element, name: string): string | null =>
  attrs.find((one) => one.name === name)?.value ?? null;

/** Every element inside, in order of the page. */
export function elementsIn(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

export function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterMap['textNode']).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

export const parentsOf = (element: Element): Element[] => {
  const parent = element.parentNode;
  return parent && 'tagName' in parent ? [parent, ...parentsOf(parent)] : [];
};

/** Everything in a form that a person can fill in. */
export function controlsIn(form: Node): Control[] {
  return elementsIn(form).flatMap((element): Control[] => {
    const name = attributeOf(element, 'name') ?? '';
    const type = attributeOf(element, 'type') ?? 'text';
    switch (element.tagName) {
      case names.TAG_NAMES.TEXTAREA:
        return [{ element, name, kind: 'line', type: 'textarea', values: [] }];
      case names.TAG_NAMES.SELECT:
        return [
          { element, name, kind: 'list', type: 'select', values: optionsOf(element).map(valueOfOption) },
        ];
      case names.TAG_NAMES.INPUT:
        if (type === 'hidden') return [];
        return type === 'radio' || type === 'checkbox'
          ? [{ element, name, kind: 'tick', type, values: [attributeOf(element, 'value') ?? 'on'] }]
          : [{ element, name, kind: 'line', type, values: [] }];
      default:
        return [];
    }
  });
}

const optionsOf = (select: Element) => elementsIn(select).filter(({ tagName }) => tagName === 'option');
const valueOfOption = (option: Element) => attributeOf(option, 'value') ?? textOf(option);

/** What the page has filled in itself. */
export function filledIn(form: Node): Filled {
  const filled: Filled = new Map();
  const add = (name: string, values: string[]) => filled.set(name, [...(filled.get(name) ?? []), ...values]);
  for (const { element, name, kind, type, values } of controlsIn(form)) {
    if (kind === 'tick') add(name, attributeOf(element, 'checked') === null ? [] : values);
    else if (kind === 'list') {
      const chosen = optionsOf(element).find((option) => attributeOf(option, 'selected') !== null);
      add(name, [chosen ? valueOfOption(chosen) : (values[0] ?? '')]);
    } else add(name, [type === 'textarea' ? textOf(element) : (attributeOf(element, 'value') ?? '')]);
  }
  return filled;
}

/** Names and values that the browser adds by itself. */
export const hiddenFields = (form: Node): [string, string][] =>
  elementsIn(form)
    .filter((element) => element.tagName === 'input' && attributeOf(element, 'type') === 'hidden')
    .map((element) => [attributeOf(element, 'name') ?? '', attributeOf(element, 'value') ?? '']);

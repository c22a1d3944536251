/** One tappable answer: `label` is HTML already. */
export interface Choice {
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  label: string;
  checked: boolean;
  /** Only the first input of a question needs one: errors link to it. */
  id?: string;
  apart?: boolean;
  attributes?: string;
}

export function choice({ type, name, value, label, checked, id, apart, attributes }: Choice): string {
  return (
    `<label class="choice${apart ? ' apart' : ''}"><input type="${type}" name="${name}" value="${value}"` +
    `${id ? ` id="${id}"` : ''}${attributes ?? ''}${checked ? ' checked' : ''}>${label}</label>`
  );
}

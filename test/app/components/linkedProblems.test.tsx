import { expect, test } from 'vitest';
import { Field } from '../../../app/components/forms/Field';
import { Problems } from '../../../app/components/layout/Problems';
import { html } from './read';

const problems = [{ code: 'n', field: 'n-Bureau-2:casus', message: 'Bureau-2, deel Casus: vul n in.' }];

test('what is wrong in a long form leads to its field', () => {
  const page = html(
    <form>
      <Problems problems={problems} linked />
      <Field name="n-Bureau-2" label="n" problems={problems} />
      <Field name="n-Bureau-2:casus" label="n" problems={problems} />
    </form>,
  );
  const [, target] = /<a href="#([^"]+)">Bureau-2, deel Casus/.exec(page) ?? [];
  expect(page).toContain(`<input name="n-Bureau-2:casus" id="${target}"`);
  expect(page.split(`id="${target}"`)).toHaveLength(2);
});

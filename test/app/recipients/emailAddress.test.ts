import { expect, test } from 'vitest';
import { emailAddress } from '../../../app/recipients/emailAddress';

test.each([
  ['noor@school.nl', 'noor@school.nl'],
  ['  Noor.van-Dijk+test@Mail.School.NL ', 'noor.van-dijk+test@mail.school.nl'],
  ["o'neil_x@a-b.example", "o'neil_x@a-b.example"],
  ['info@schoölen.nl', 'info@schoölen.nl'],
  ['a@xn--scholen-d1a.nl', 'a@xn--scholen-d1a.nl'],
  ['\u200bnoor@school.nl\ufeff', 'noor@school.nl'],
])('%j is an address', (written, address) => {
  expect(emailAddress(written)).toEqual({ ok: true, address });
});

test.each([
  ['', 'geen e-mailadres'],
  ['noor', 'ontbreekt een @'],
  ['noor @school.nl', 'geen spaties'],
  ['Noor <noor@school.nl>', 'zonder naam of haakjes'],
  ['mailto:noor@school.nl', 'zonder naam of haakjes'],
  ['a@school.nl, b@school.nl', 'meer adressen'],
  ['a@school.nl;b@school.nl', 'meer adressen'],
  ['zoë@school.nl', 'letter met een accent'],
  ['noor@school', 'geen geldig'],
  ['noor@school.n', 'geen geldig'],
  ['noor@school.nl.', 'geen geldig'],
  ['noor@.nl', 'geen geldig'],
  ['noor@-school.nl', 'geen geldig'],
  ['noor@school..nl', 'geen geldig'],
  ['noor@127.0.0.1', 'geen geldig'],
  ['noor@[127.0.0.1]', 'geen geldig'],
  ['noor@school_x.nl', 'geen geldig'],
  ['.noor@school.nl', 'geen geldig'],
  ['noor..x@school.nl', 'geen geldig'],
  ['noor.@school.nl', 'geen geldig'],
  ['"noor x"@school.nl', 'geen spaties'],
  ['noor@@school.nl', 'geen geldig'],
  [`${'x'.repeat(65)}@school.nl`, 'geen geldig'],
  [`noor@${'x'.repeat(64)}.nl`, 'geen geldig'],
  ['noor@school.nl\r\nBcc: x@y.nl', 'meer adressen'],
])('%j is none', (written, says) => {
  const result = emailAddress(written);
  expect(result).toMatchObject({ ok: false, message: expect.stringContaining(says) });
});

import { expect, test } from 'vitest';
import { smtpOptions } from '../../emails/smtpOptions';

test.each([
  ['smtp://smtp.office365.com:587', true],
  ['smtp://10.example.com', true],
  ['smtp://172.32.0.1', true],
  ['smtp://8.8.8.8', true],
  ['smtps://mail.example.com', false],
  ['smtp://localhost:1025', false],
  ['smtp://mailserver', false],
  ['smtp://127.0.0.1:2525', false],
  ['smtp://10.0.0.5', false],
  ['smtp://172.16.4.4', false],
  ['smtp://192.168.1.2', false],
  ['smtp://[::1]:25', false],
  ['smtp://[fd00::5]', false],
  ['smtp://[2001:db8::1]', true],
])('%s: STARTTLS is demanded = %s', (url, requireTLS) => {
  expect(smtpOptions(url).requireTLS).toBe(requireTLS);
});

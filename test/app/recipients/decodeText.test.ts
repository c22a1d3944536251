import { expect, test } from 'vitest';
import { decodeText } from '../../../app/recipients/decodeText';

test('every character of Windows-1252 is read as Unicode.org maps it (CP1252.TXT)', () => {
  const bytes = Uint8Array.from({ length: 0x80 }, (_, index) => 0x80 + index);
  const decoded = decodeText(bytes);
  expect(decoded).toMatchObject({ ok: true, encoding: 'windows-1252' });
  const codes = decoded.ok ? [...decoded.text].map((character) => character.charCodeAt(0)) : [];
  expect(codes.slice(0, 0x20).map((code) => code.toString(16))).toEqual(
    (
      '20ac 81 201a 192 201e 2026 2020 2021 2c6 2030 160 2039 152 8d 17d 8f ' +
      '90 2018 2019 201c 201d 2022 2013 2014 2dc 2122 161 203a 153 9d 17e 178'
    ).split(' '),
  );
  expect(codes.slice(0x20)).toEqual(Array.from({ length: 0x60 }, (_, index) => 0xa0 + index));
});

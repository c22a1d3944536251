import { expect, test } from 'vitest';
import { nearestName } from '../../../app/recipients/nearestName';

const nearest = nearestName([
  'College De Linde',
  'Praktijkschool Eén',
  'Het Kompas',
  'Lyceum Oost',
  'Lyceum West',
]);

test.each([
  ['colege de linde', 'College De Linde'],
  ['De Linde', 'College De Linde'],
  ['Praktijkschool 1', 'Praktijkschool Eén'],
  ['Het Kompas, locatie Dorp', 'Het Kompas'],
  ['Lyceum Oots', 'Lyceum Oost'],
  ['Kompas', 'Het Kompas'],
  ['Zwembad', null],
  ['de', null],
  ['', null],
])('%j: the name that was meant is %j', (written, name) => {
  expect(nearest(written)).toBe(name);
});

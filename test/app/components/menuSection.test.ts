import { describe, expect, it } from 'vitest';
import { menuSection } from '../../../app/components/layout/menuSection';

describe('the main menu tells an officer where she is', () => {
  it.each([
    ['draft', '/programma'],
    ['open', '/loopt-nu'],
    ['closed', '/loopt-nu'],
    ['sealed', '/resultaten'],
  ] as const)('the pages of a round that is %s belong to %s', (status, section) => {
    for (const page of ['', '/ontvangers', '/ontvangers/een', '/logboek', '/links/een'])
      expect(menuSection(`/metingen/3ca31950${page}`, status)).toBe(section);
  });

  it('every other page belongs to the part its address begins with', () => {
    expect(menuSection('/programma/ouders/2028', null)).toBe('/programma');
    expect(menuSection('/resultaten/3ca31950/indicator/Bureau-3', null)).toBe('/resultaten');
    expect(menuSection('/acties/nieuw', null)).toBe('/acties');
    expect(menuSection('/ontvangers', null)).toBe('/ontvangers');
  });

  it('a round held elsewhere is entered from the results, and who wants a call from what runs now', () => {
    expect(menuSection('/metingen/elders', null)).toBe('/resultaten');
    expect(menuSection('/metingen/elders/bestand', null)).toBe('/resultaten');
    expect(menuSection('/terugbellen', null)).toBe('/loopt-nu');
  });

  it('the settings are in no part of it, nor is a round that is not there called sealed', () => {
    expect(menuSection('/instellingen/programma', null)).toBe('/instellingen');
    expect(menuSection('/metingen/nergens', null)).toBe('/loopt-nu');
  });
});

import { describe, expect, it } from 'vitest';
import { compareDefinitions } from '../../../surveys/definition/compareDefinitions';
import { describeComparison } from '../../../surveys/definition/describeComparison';
import { getDefinition } from '../../../surveys/definition/readDefinition';
import type { Definition, SurveyJsonElement } from '../../../surveys/definition/types';
import { getTemplate } from '../../../surveys/definitions/index';
import scholenFile from '../../../surveys/definitions/scholen/1.json';
import { commonItems, commonSubsets } from '../../../surveys/scoring/commonItems';

type File = typeof scholenFile;
const scholen = getTemplate('scholen');

/** The schools' questionnaire with one thing changed in its file. */
function changed(change: (file: File, elements: SurveyJsonElement[]) => void): Definition {
  const file = structuredClone(scholenFile);
  change(
    file,
    file.pages.flatMap((page) => page.elements as unknown as SurveyJsonElement[]),
  );
  return getDefinition(file);
}
const settings = (element: SurveyJsonElement | undefined) => element?.peilstok as Record<string, unknown>;

describe('a question in two versions of a questionnaire', () => {
  it('is a break when its version was raised, with the wording as a reason', () => {
    const comparison = compareDefinitions(getTemplate('samenwerking', 1), getTemplate('samenwerking', 2));
    expect(comparison.sw_contact).toEqual({ verdict: 'broken', reasons: ['version', 'wording'] });
    const { sw_contact: _broken, ...others } = comparison;
    expect(
      Object.values(others).every((one) => one.verdict === 'comparable' && one.reasons.length === 0),
    ).toBe(true);
  });

  it('stays comparable when only a typo was mended, and the text is named', () => {
    const later = changed((_file, [first]) =>
      Object.assign(first?.title as object, {
        nl: 'Het bureau luistert goed als we een vraag hebben over een leerling.',
      }),
    );
    expect(compareDefinitions(scholen, later).sch_casus_gehoord).toEqual({
      verdict: 'comparable',
      reasons: ['wording'],
    });
  });

  it('is a break on another scale, another direction, or n.v.t. no longer offered', () => {
    const shorter = changed((file) => {
      file.peilstok.scales.eens5.length = 4;
      file.peilstok.scales.eens5.labels.splice(2, 1);
    });
    expect(compareDefinitions(scholen, shorter).sch_casus_gehoord).toEqual({
      verdict: 'broken',
      reasons: ['scale_length'],
    });
    expect(compareDefinitions(scholen, shorter).sch_web_klopt?.verdict).toBe('comparable');
    const worded = changed((file) =>
      Object.assign(file.peilstok.scales.eens5.labels[2] ?? {}, { nl: 'Neutraal' }),
    );
    expect(compareDefinitions(scholen, worded).sch_casus_gehoord?.reasons).toEqual(['scale_labels']);
    const forced = changed((file) => Object.assign(file.peilstok.scales.eens5, { notApplicable: null }));
    expect(compareDefinitions(scholen, forced).sch_casus_gehoord?.reasons).toEqual(['not_applicable']);
    const turned = changed((_file, [first]) => Object.assign(settings(first), { reversed: true }));
    expect(compareDefinitions(scholen, turned).sch_casus_gehoord?.reasons).toEqual(['direction']);
  });

  it('is new or dropped when only one version has it', () => {
    const later = changed((_file, elements) => Object.assign(elements[1] ?? {}, { name: 'sch_casus_snel' }));
    const comparison = compareDefinitions(scholen, later);
    expect(comparison.sch_casus_snel).toEqual({ verdict: 'new', reasons: [] });
    expect(comparison.sch_casus_advies).toEqual({ verdict: 'dropped', reasons: [] });
    // Two of two asked for, one left: the aspect cannot be followed; the whole can, on 3 of 4.
    expect(commonItems(scholen, later, 'Bureau-2:casus')).toMatchObject({
      of: 2,
      trendShown: false,
      items: ['sch_casus_gehoord'],
    });
    expect(commonItems(scholen, later, 'Bureau-2')).toMatchObject({ of: 4, trendShown: true });
    expect(commonSubsets(scholen, [later])).toEqual([
      { base: 'Bureau-2', items: ['sch_casus_gehoord', 'sch_struct_gehoord', 'sch_struct_hulp'] },
    ]);
  });

  it('no longer makes a series when fewer than half of the longer list stayed', () => {
    const [, now] = [getTemplate('samenwerking', 1), getTemplate('samenwerking', 2)];
    const reworded = (count: number) => ({
      ...now,
      items: now.items.map((item, index) => (index < count ? { ...item, version: item.version + 1 } : item)),
    });
    expect(commonItems(now, reworded(3), 'Bureau-7b')).toMatchObject({ of: 7, trendShown: true });
    expect(commonItems(now, reworded(4), 'Bureau-7b')).toMatchObject({ of: 7, trendShown: false });
  });

  it('is a break for another audience or another way of asking', () => {
    const parents = changed((file) => Object.assign(file.peilstok, { audience: 'ouders' }));
    expect(
      Object.values(compareDefinitions(scholen, parents)).every((one) => one.reasons.join() === 'audience'),
    ).toBe(true);
    expect(compareDefinitions(scholen, scholen, { sameMode: false }).sch_bereikbaar).toEqual({
      verdict: 'broken',
      reasons: ['mode'],
    });
  });

  it('is described for people', () => {
    const [one, two] = [getTemplate('samenwerking', 1), getTemplate('samenwerking', 2)];
    expect(
      describeComparison(one, two, [commonItems(one, two, 'Bureau-7b')]),
    ).toBe(`samenwerking versie 1 en samenwerking versie 2

sw_kennen: vergelijkbaar
sw_contact: breuk in de reeks (nieuwe versie van de vraag, andere tekst)
  was: "Onze school heeft regelmatig contact met andere scholen."
  is:  "Wij nemen makkelijk contact op met een andere school."
sw_vertrouwen: vergelijkbaar
sw_delen: vergelijkbaar
sw_afspraken: vergelijkbaar
sw_helpen: vergelijkbaar
sw_tevreden: vergelijkbaar
sw_helpt: vergelijkbaar
sw_open: vergelijkbaar

Bureau-7b: te volgen, op basis van 6 van de 7 vragen
`);
  });
});

import { describe, expect, it } from '@jest/globals';
import { CATALOGUE_ITEMS } from './catalogue-items.js';
import { PERMITS_FOR_LICENCES } from './permits-for-licences.js';

describe('permits in the place of licences (R-32)', () => {
  it('are items of the shipped catalogue, for materials that it marks as issued by government', () => {
    for (const { permit, itemCode, material } of PERMITS_FOR_LICENCES) {
      const asked = CATALOGUE_ITEMS.find(({ code }) => code === itemCode)?.materials.find(
        ({ code }) => code === material,
      );
      expect({ itemCode, material, issuedBy: asked?.issuedBy }).toEqual({ itemCode, material, issuedBy: 'GOVERNMENT' });
      expect(CATALOGUE_ITEMS.map(({ code }) => code)).toContain(permit);
      expect(permit).not.toBe(itemCode);
    }
  });

  it('are none for the identity of the applicant, which no item of the city issues', () => {
    const materials = PERMITS_FOR_LICENCES.map(({ material }) => material);
    expect(materials).not.toContain('business-licence');
    expect(materials).not.toContain('legal-person-id');
  });
});

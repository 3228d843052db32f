import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { given } from '#test/support/given';
import { InvalidCommand } from '../kernel/refusal.js';
import type { CatalogueItem, PolicyContent } from './content.js';
import { SHIPPED_POLICY } from './data/shipped-policy.js';
import { SECTIONS_INFERRED, SHIPPED_SECTIONS } from './data/shipped-sections.js';
import { publishPolicy } from './decide.js';
import { PolicyPublished } from './events.js';
import type { TrackTemplate } from './sections/start-flow.js';
import { policyStream } from './stream.js';

const item: CatalogueItem = {
  code: 'fire-design-review',
  name: { zh: '消防设计审查', en: 'Fire design review' },
  department: 'HURD',
  phase: 'CONSTRUCTION',
  lane: 'MAIN',
  timeUnit: 'WORKING_DAY',
  promisedDays: 15,
  statutoryDays: 15,
  extensionDays: 0,
  domains: ['SAFETY'],
  materials: [
    { code: 'drawings', name: { zh: '图纸', en: 'Drawings' }, essential: true },
    { code: 'licence', name: { zh: '营业执照', en: 'Business licence' }, essential: false },
  ],
  needsLandContract: false,
};
const oneStep: TrackTemplate = {
  phases: [{ phase: 'CONSTRUCTION', lead: 'HURD', opensWith: [], opensAfter: [], needsContract: false }],
  steps: [
    {
      code: 'G1',
      name: { zh: '消防', en: 'Fire' },
      phase: 'CONSTRUCTION',
      line: 'MAIN',
      department: 'HURD',
      items: [item.code],
      needs: 'ANY',
      days: 35,
      dependsOn: [],
      beforeContract: false,
      mayBeginEarly: false,
    },
  ],
};
/** A policy whose other sections speak of no item, so that the catalogue may be any. */
const content = (change: Partial<PolicyContent> = {}): PolicyContent => ({
  ...SHIPPED_POLICY,
  catalogue: [item],
  startFlow: {
    ...SHIPPED_POLICY.startFlow,
    endsWith: item.code,
    permitSet: [item.code],
    permitSetDays: 0,
    tracks: { GENERAL: oneStep, LAND_AND_START: { phases: [], steps: [] } },
  },
  gates: { ...SHIPPED_POLICY.gates, list: [], permitTerm: { ...SHIPPED_POLICY.gates.permitTerm, itemCode: item.code } },
  land: { ...SHIPPED_POLICY.land, regionalAssessments: [] },
  ...change,
});
const version = (number: number, effectiveFrom: string) =>
  PolicyPublished.of({ version: number, effectiveFrom: businessDate(effectiveFrom), content: content() });

describe('publishing a policy', () => {
  it('numbers the versions one after another', () =>
    given(policyStream, version(1, '2024-03-18'))
      .when(publishPolicy, { effectiveFrom: '2026-04-01', content: content() })
      .thenHappens(['PolicyPublished', { version: 2, effectiveFrom: '2026-04-01' }]));

  it('starts with version 1, the one that ships', () =>
    given(policyStream)
      .when(publishPolicy, { effectiveFrom: '2024-03-18', content: SHIPPED_POLICY })
      .thenHappens(['PolicyPublished', { version: 1, content: SHIPPED_POLICY }]));

  it('lets a version take effect on the day of the one before it', () =>
    given(policyStream, version(1, '2024-03-18'))
      .when(publishPolicy, { effectiveFrom: '2024-03-18', content: content() })
      .thenHappens(['PolicyPublished', { version: 2 }]));

  it('rejects a version that would take effect before the one it follows', () =>
    given(policyStream, version(1, '2024-03-18'))
      .when(publishPolicy, { effectiveFrom: '2024-03-17', content: content() })
      .thenFails(InvalidCommand, { field: 'effectiveFrom' }));

  it('rejects content that is no policy and names the path', () =>
    given(policyStream, version(1, '2024-03-18'))
      .when(publishPolicy, {
        effectiveFrom: '2026-04-01',
        content: { ...content(), catalogue: [{ ...item, promisedDays: 'five' }] },
      })
      .thenFails(InvalidCommand, { field: 'content.catalogue.0.promisedDays' }));

  it('rejects a choice the policy does not know', () =>
    given(policyStream, version(1, '2024-03-18'))
      .when(publishPolicy, {
        effectiveFrom: '2026-04-01',
        content: { ...content(), deferral: { mode: 'WHENEVER', openAtMilestone: 'BLOCK' } },
      })
      .thenFails(InvalidCommand, { field: 'content.deferral.mode' }));

  it('rejects a category for what is never deferred (R-61)', () =>
    given(policyStream, version(1, '2024-03-18'))
      .when(publishPolicy, {
        effectiveFrom: '2026-04-01',
        content: content({
          catalogue: [{ ...item, materials: item.materials.map((material) => ({ ...material, categories: [1] })) }],
        }),
      })
      .thenFails(InvalidCommand, { field: 'content.catalogue.0.materials.0.categories' }));

  it('rejects an item that is listed twice', () =>
    given(policyStream, version(1, '2024-03-18'))
      .when(publishPolicy, { effectiveFrom: '2026-04-01', content: content({ catalogue: [item, item] }) })
      .thenFails(InvalidCommand, { field: 'content.catalogue.1.code' }));

  it('rejects a material that an item lists twice', () =>
    given(policyStream, version(1, '2024-03-18'))
      .when(publishPolicy, {
        effectiveFrom: '2026-04-01',
        content: content({ catalogue: [{ ...item, materials: [...item.materials, ...item.materials] }] }),
      })
      .thenFails(InvalidCommand, { field: 'content.catalogue.0.materials.2.code' }));

  it('rejects score weights that do not add up to 1', () =>
    given(policyStream, version(1, '2024-03-18'))
      .when(publishPolicy, {
        effectiveFrom: '2026-04-01',
        content: content({
          score: { ...SHIPPED_POLICY.score, weights: { ...SHIPPED_POLICY.score.weights, timeliness: 0.5 } },
        }),
      })
      .thenFails(InvalidCommand, { field: 'content.score.weights' }));

  it('rejects grades that do not fall', () =>
    given(policyStream, version(1, '2024-03-18'))
      .when(publishPolicy, {
        effectiveFrom: '2026-04-01',
        content: content({ score: { ...SHIPPED_POLICY.score, grades: { excellent: 80, good: 80, qualified: 60 } } }),
      })
      .thenFails(InvalidCommand, { field: 'content.score.grades' }));

  it('refuses a promise longer than the law allows (CLK-13)', () =>
    given(policyStream, version(1, '2024-03-18'))
      .when(publishPolicy, {
        effectiveFrom: '2026-04-01',
        content: content({ catalogue: [{ ...item, promisedDays: 16 }] }),
      })
      .thenRefused('CLK-13', { itemCode: 'fire-design-review', promisedDays: 16, statutoryDays: 15 }));

  it('puts on record that the essentials of a sensitive item changed (N-2)', () => {
    const essential = { ...item, materials: item.materials.map((material) => ({ ...material, essential: true })) };
    const published = given(policyStream, version(1, '2024-03-18')).when(publishPolicy, {
      effectiveFrom: '2026-04-01',
      content: content({ catalogue: [essential] }),
    });
    expect(published.events.map(({ rules }) => rules)).toEqual([['R-05', 'N-2']]);
  });

  it('does not speak of N-2 when only the essentials of an ordinary item change', () => {
    const ordinary = { ...item, domains: [], materials: [] };
    const before = PolicyPublished.of({
      version: 1,
      effectiveFrom: businessDate('2024-03-18'),
      content: content({ catalogue: [{ ...item, domains: [] }] }),
    });
    const published = given(policyStream, before).when(publishPolicy, {
      effectiveFrom: '2026-04-01',
      content: content({ catalogue: [ordinary] }),
    });
    expect(published.events.map(({ rules }) => rules)).toEqual([['R-05']]);
  });
});

describe('a policy published before the later sections were', () => {
  it('reads as having the sections that ship, and says that they are inferred', () => {
    const sections = new Set(Object.keys(SHIPPED_SECTIONS));
    const first = Object.fromEntries(Object.entries(content()).filter(([name]) => !sections.has(name)));
    const before = {
      version: 1,
      effectiveFrom: businessDate('2024-03-18'),
      content: { ...first, inferred: ['score'] },
    };
    expect(PolicyPublished.upcast(before, 1)).toEqual({
      ...before,
      content: { ...first, ...SHIPPED_SECTIONS, inferred: ['score', ...SECTIONS_INFERRED] },
    });
  });
});

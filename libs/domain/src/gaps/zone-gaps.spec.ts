import { describe, expect, it } from '@jest/globals';
import { businessDate, type BusinessDate } from '#workdays/business-date';
import { folded, type History } from '#test/support/given';
import { single } from '../kernel/slice.js';
import { SHIPPED_POLICY } from '../policy/data/shipped-policy.js';
import { RegionalAssessmentCompleted, RegionalAssessmentPublished, ZoneRegistered } from '../zone/events.js';
import { zone } from '../zone/state.js';
import type { ZoneLevel } from '../zone/vocabulary.js';
import { zoneGaps } from './zone-gaps.js';

const code = 'ZONE-XUWEI';
const policy = { ...SHIPPED_POLICY, version: 1 };
const day = businessDate('2026-03-02');
const registered = (level: ZoneLevel) =>
  ZoneRegistered.of({ zone: code, name: { zh: '徐圩新区', en: 'Xuwei' }, level, document: '国函〔2010〕1号' });
const assessment = (kind: string, validUntil = '2030-12-31') => ({
  ...{ zone: code, assessmentId: `${code}.a1`, kind, kindName: { zh: '评价', en: 'Assessment' }, department: 'METEO' },
  ...{ completedOn: businessDate('2026-02-02'), validUntil: businessDate(validUntil) },
});
const completed = (kind: string, validUntil?: string) =>
  RegionalAssessmentCompleted.of({ ...assessment(kind, validUntil), approvalDoc: '评1', results: ['doc-1'] });
const published = (kind: string) =>
  RegionalAssessmentPublished.of({
    ...assessment(kind),
    ...{
      publishedOn: businessDate('2026-02-10'),
      results: ['doc-1'],
      serviceSite: 'https://a',
      departmentSite: 'https://b',
    },
  });
const gaps = (history: History, on: BusinessDate = day) => zoneGaps(folded(single(zone), history), on, policy);

describe('what a zone lacks (R-26, R-27)', () => {
  const kinds = policy.land.regionalAssessments.map(({ kind }) => kind);

  it('is every one of the nine kinds that is not on record, with the department that answers for it', () => {
    const found = gaps([registered('PROVINCIAL')]);
    expect(found.map(({ gap, rule, subject }) => [gap, rule, subject])).toEqual(
      kinds.map((kind) => ['ASSESSMENT_MISSING', 'R-26', kind]),
    );
    expect(found).toHaveLength(9);
    expect(found.find(({ subject }) => subject === 'CLIMATE_FEASIBILITY')?.department).toBe('METEO');
  });

  it('is the publication of one that is completed, and nothing once it is published', () => {
    const of = (history: History, on?: BusinessDate) =>
      gaps([registered('NATIONAL'), ...history], on).filter(({ subject }) =>
        ['CLIMATE_FEASIBILITY', `${code}.a1`].includes(subject ?? ''),
      );
    expect(of([completed('CLIMATE_FEASIBILITY')])).toMatchObject([
      { gap: 'ASSESSMENT_NOT_PUBLISHED', rule: 'R-27', subject: `${code}.a1`, since: '2026-02-02' },
    ]);
    expect(of([completed('CLIMATE_FEASIBILITY'), published('CLIMATE_FEASIBILITY')])).toEqual([]);
    expect(of([completed('CLIMATE_FEASIBILITY')], businessDate('2031-01-01'))).toMatchObject([
      { gap: 'ASSESSMENT_MISSING', subject: 'CLIMATE_FEASIBILITY' },
    ]);
  });

  it('is nothing below the provincial level, nor in a zone nobody has registered', () => {
    expect(gaps([registered('CITY')])).toEqual([]);
    expect(gaps([])).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import type { NewEvent } from '#domain/kernel/event';
import { RegionalAssessmentApplied } from '#domain/project/conditions/events';
import { RegionalAssessmentExpired } from '#domain/zone/events';
import { assessmentFields } from '#domain/zone/fields';
import { assessmentCompleted, assessmentPublished } from '#test/support/assessed-zone';
import { recorded } from '#test/support/given';
import { foldedDocuments } from '#test/support/projected';
import { regionalAssessments } from './regional-assessments.js';

const id = 'ZONE-XUWEI.a1';
const seen = (...history: NewEvent[]) =>
  foldedDocuments(
    regionalAssessments,
    history.map((event, n) => recorded(event, n, '2026-03-02', 'zone-ZONE-XUWEI')),
  )[id];
const expired = RegionalAssessmentExpired.of({
  ...assessmentFields({ id, completed: assessmentCompleted().data }),
  expiredOn: businessDate('2031-01-01'),
  cause: 'VALIDITY_ENDED',
});

describe('a regional assessment', () => {
  it('shows from completion to expiry where it stands, and where it was published (R-26, R-27)', () => {
    expect(seen(assessmentCompleted())).toMatchObject({ status: 'COMPLETED', results: ['r-1', 'r-2'] });
    expect(seen(assessmentCompleted(), assessmentPublished())).toMatchObject({
      status: 'PUBLISHED',
      publishedOn: '2026-01-12',
      serviceSite: 'https://service.example/r',
    });
    expect(seen(assessmentCompleted(), assessmentPublished(), expired)).toMatchObject({
      status: 'EXPIRED',
      expiredOn: '2031-01-01',
      expiryCause: 'VALIDITY_ENDED',
    });
  });

  it('counts the projects that used it instead of one of their own (R-28)', () => {
    const applied = RegionalAssessmentApplied.of({
      projectId: 'P1',
      zone: 'ZONE-XUWEI',
      assessmentId: id,
      assessmentKind: 'SOIL_CONSERVATION',
      kindName: { zh: '水土保持', en: 'Soil conservation' },
      department: 'WATER',
      approvalDoc: 'doc-approval',
      validUntil: businessDate('2030-12-31'),
      conditionIds: [],
    });
    expect(seen(assessmentCompleted(), assessmentPublished(), applied)).toMatchObject({ uses: 1 });
  });
});

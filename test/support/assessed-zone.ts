import { businessDate } from '#workdays/business-date';
import type { Actor } from '#domain/kernel/actor';
import type { DataOf } from '#domain/kernel/event';
import { RegionalAssessmentCompleted, RegionalAssessmentPublished, ZoneRegistered } from '#domain/zone/events';

/** Who answers for the soil conservation of the specs' zone. */
export const WATER_OFFICER: Actor = { id: 'water-1', roles: ['WATER'], department: 'WATER' };

type Registered = DataOf<typeof ZoneRegistered>;

/** ZONE-XUWEI, a national zone unless told otherwise. */
export const zoneRegistered = (change: Partial<Registered> = {}) =>
  ZoneRegistered.of({
    zone: 'ZONE-XUWEI',
    name: { zh: '徐圩新区', en: 'Xuwei New Area' },
    level: 'NATIONAL',
    document: 'doc-zone',
    ...change,
  });

type Completed = DataOf<typeof RegionalAssessmentCompleted>;

const assessment = {
  zone: 'ZONE-XUWEI',
  assessmentId: 'ZONE-XUWEI.a1',
  kind: 'SOIL_CONSERVATION',
  kindName: { zh: '水土保持', en: 'Soil conservation' },
  department: 'WATER',
  completedOn: businessDate('2026-01-05'),
  validUntil: businessDate('2030-12-31'),
};

/** The soil-conservation assessment of the zone, with two documents of result. */
export const assessmentCompleted = (change: Partial<Completed> = {}) =>
  RegionalAssessmentCompleted.of({ ...assessment, approvalDoc: 'doc-approval', results: ['r-1', 'r-2'], ...change });

/** The same, published on both sites. */
export const assessmentPublished = (change: Partial<DataOf<typeof RegionalAssessmentPublished>> = {}) =>
  RegionalAssessmentPublished.of({
    ...assessment,
    publishedOn: businessDate('2026-01-12'),
    results: ['r-1', 'r-2'],
    serviceSite: 'https://service.example/r',
    departmentSite: 'https://water.example/r',
    ...change,
  });

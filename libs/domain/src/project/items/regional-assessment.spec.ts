import { describe, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import type { NewEvent } from '#domain/kernel/event';
import { zoneStream } from '#domain/zone/stream';
import { assessmentCompleted, assessmentPublished, WATER_OFFICER } from '#test/support/assessed-zone';
import { folded, given } from '#test/support/given';
import { IMPORTER } from '#test/support/item-story';
import { designated, inReserve, received } from '#test/support/major-project';
import { ProjectFiled } from '../filing/events.js';
import { project } from '../state.js';
import { acceptItem } from './decide/accept-item.js';
import { requestCorrection } from './decide/correction.js';
import { receiveItem } from './decide/receive-item.js';

const covered = folded(zoneStream, [assessmentCompleted(), assessmentPublished()]);
const unpublished = folded(zoneStream, [assessmentCompleted()]);
const lastDay = { validUntil: businessDate('2026-02-27') };
const ended = folded(zoneStream, [assessmentCompleted(lastDay), assessmentPublished(lastDay)]);
const waterArgued = { kind: 'WATER_RESOURCES', assessmentId: 'ZONE-XUWEI.a2' };
const coveredTwice = folded(zoneStream, [
  assessmentCompleted(),
  assessmentPublished(),
  assessmentCompleted(waterArgued),
  assessmentPublished(waterArgued),
]);
const evidence = (kind: string) => [{ docId: 'doc-1', sha256: '0'.repeat(64), kind }];
const filed = (zone?: string) => ProjectFiled.of({ projectId: 'P1', name: '新材料项目', ...(zone && { zone }) });
const inZone = (...history: NewEvent[]) =>
  given(project, filed('ZONE-XUWEI'), designated, inReserve, ...history)
    .as(WATER_OFFICER)
    .knowing('zone', { 'ZONE-XUWEI': coveredTwice });
const SOIL = { itemCode: 'soil-conservation' };
const PLAN = {
  itemId: 'P1.i1',
  missing: [{ material: 'soil-plan', description: '水土保持方案' }],
  deadline: businessDate('2026-03-20'),
};
const soilReceived = (receivedOn: string) =>
  received({ itemCode: 'soil-conservation', department: 'WATER', receivedOn: businessDate(receivedOn) });
const waterReceived = received({
  itemCode: 'water-resources',
  department: 'WATER',
  receivedOn: businessDate('2026-02-27'),
});

describe('a project inside a zone with a published assessment (R-28)', () => {
  it('is not asked for a standalone assessment of the kind', () => {
    inZone()
      .when(receiveItem, SOIL)
      .thenRefused('R-28', { itemCode: 'soil-conservation', assessmentId: 'ZONE-XUWEI.a1' });
  });

  it('may apply for one of its own, and says so in writing', () => {
    inZone()
      .when(receiveItem, { ...SOIL, evidence: evidence('owner-request') })
      .thenHappens(['ItemReceived', SOIL]);
  });

  it('has every other item received, also permits that ask for a report of the kind', () => {
    inZone().when(receiveItem, { itemCode: 'water-resources' }).thenHappens(['ItemReceived']);
    inZone().when(receiveItem, { itemCode: 'flood-impact' }).thenHappens(['ItemReceived']);
  });

  it('is not asked for the report whose place the zone’s result takes', () => {
    inZone(waterReceived)
      .when(requestCorrection, { ...PLAN, missing: [{ material: 'water-argument', description: '水资源论证报告' }] })
      .thenRefused('R-28', { material: 'water-argument', kind: 'WATER_RESOURCES' });
    inZone(soilReceived('2026-01-08'))
      .on('2026-01-14')
      .when(requestCorrection, { ...PLAN, deadline: businessDate('2026-01-30') })
      .thenRefused('R-28', { material: 'soil-plan', kind: 'SOIL_CONSERVATION' });
  });

  it('may be asked for anything else, and to put right the report it wanted of its own', () => {
    inZone(waterReceived)
      .when(requestCorrection, { ...PLAN, missing: [{ material: 'application', description: '申请表' }] })
      .thenHappens(['CorrectionRequested']);
    inZone(soilReceived('2026-02-27')).when(requestCorrection, PLAN).thenHappens(['CorrectionRequested']);
  });

  it('has its item accepted without that report', () => {
    inZone(waterReceived)
      .when(acceptItem, { itemId: 'P1.i1', missing: ['water-argument'] })
      .thenHappens(['ItemAccepted']);
    inZone(waterReceived)
      .knowing('zone', { 'ZONE-XUWEI': covered })
      .when(acceptItem, { itemId: 'P1.i1', missing: ['water-argument'] })
      .thenRefused('R-61', { materials: ['water-argument'] });
  });

  it('is not asked by dating the step before the publication, unless a document shows it', () => {
    const earlier = inZone().on('2026-01-06').recordedOn('2026-03-02');
    earlier.when(receiveItem, SOIL).thenRefused('R-28');
    earlier.when(receiveItem, { ...SOIL, evidence: evidence('receipt') }).thenHappens(['ItemReceived']);
  });
});

describe('where no assessment covers the project (R-28)', () => {
  it('a standalone one is received: not published, expired, no such zone, or outside any zone', () => {
    inZone().knowing('zone', { 'ZONE-XUWEI': unpublished }).when(receiveItem, SOIL).thenHappens(['ItemReceived']);
    inZone().knowing('zone', { 'ZONE-XUWEI': ended }).when(receiveItem, SOIL).thenHappens(['ItemReceived']);
    inZone().knowing('zone', {}).when(receiveItem, SOIL).thenHappens(['ItemReceived']);
    given(project, filed(), designated, inReserve)
      .as(WATER_OFFICER)
      .when(receiveItem, SOIL)
      .thenHappens(['ItemReceived']);
  });

  it('other offices’ history is taken as it was', () => {
    given(project, filed('ZONE-XUWEI'))
      .as(IMPORTER)
      .through('IMPORT')
      .when(receiveItem, SOIL)
      .thenHappens(['ItemReceived']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { given, happened, imported, type History } from '#test/support/given';
import {
  ADMIN,
  DONGHAI,
  GSO,
  GUANYUN,
  admitted,
  failed,
  inGuanyun,
  opened,
  started,
  terminated,
} from '#test/support/landed-project';
import { designated, filed, received } from '#test/support/major-project';
import { applied, granted } from '#test/support/start-story';
import { NotFound, StateConflict } from '../../../kernel/refusal.js';
import { project } from '../../state.js';
import { ApprovalTrackSelected, LandContractSigned } from '../events.js';
import { assignTerritorialEntity } from './assign-territorial-entity.js';
import { designateMajorProject } from './designate-major-project.js';
import { selectTrack } from './select-track.js';

const known = { leaders: [], authority: [] };
const city = (...history: History) =>
  given(project, ...history).knowing('department', {
    'COUNTY-GUANYUN': known,
    'COUNTY-DONGHAI': known,
    'ZONE-XUWEI': known,
  });
const onGeneral = ApprovalTrackSelected.of({ projectId: 'P1', track: 'GENERAL' });

describe('designation as a major industrial project (R-01)', () => {
  const fields = { level: 'CITY', basisDoc: '连发改〔2024〕20号' } as const;

  it('brings the project under the notice, on its first day at the earliest', () =>
    city(filed).on('2024-03-18').when(designateMajorProject, fields).thenHappens(['MajorProjectDesignated', fields]));

  it('is refused before 2024-03-18', () =>
    city(filed)
      .on('2024-03-17')
      .when(designateMajorProject, fields)
      .thenRefused('R-01', { designatedOn: '2024-03-17', notBefore: '2024-03-18' }));

  it('is not dated before the day it is recorded without the document that designates it (R-01)', () => {
    const later = city(filed).on('2024-04-10').recordedOn('2024-06-03');
    const showing = (docId: string, kind: string) => ({ evidence: [{ docId, sha256: '0'.repeat(64), kind }] });
    later.when(designateMajorProject, fields).thenRefused('R-01', { evidence: 'missing', kind: 'designation' });
    for (const other of [showing(fields.basisDoc, 'menu'), showing('连发改〔2024〕99号', 'designation')]) {
      later.when(designateMajorProject, { ...fields, ...other }).thenRefused('R-01', { kind: 'designation' });
    }
    later
      .when(designateMajorProject, { ...fields, ...showing(fields.basisDoc, 'designation') })
      .thenHappens(['MajorProjectDesignated', fields]);
  });

  it('names what was done between its day and its late record, which it does not undo (R-01)', () => {
    const contract = LandContractSigned.of({
      ...{ projectId: 'P1', contractNo: 'LC-1', plotId: 'PLOT-1', signedOn: businessDate('2024-04-12') },
    });
    const history = [
      contract,
      ...granted(1, 'land-planning-permit', '2024-04-02'),
      ...granted(2, 'land-planning-permit', '2024-04-15'),
      ...granted(3, 'construction-permit', '2024-04-20'),
      applied(4, 'project-planning-permit', '2024-04-22'),
    ];
    const evidence = [{ docId: fields.basisDoc, sha256: '0'.repeat(64), kind: 'designation' }];
    const on = city(filed, ...history).on('2024-04-10');
    const [designation] = on.recordedOn('2024-06-03').when(designateMajorProject, { ...fields, evidence }).events;
    expect(designation?.data).toMatchObject({
      notBound: [
        { name: 'LC-1', step: 'LAND_CONTRACT', on: '2024-04-12', rules: ['R-12', 'R-33', 'R-34'] },
        { name: 'P1.i2', step: 'PERMIT', itemCode: 'land-planning-permit', rules: ['R-12', 'R-02', 'R-23'] },
        { name: 'P1.i3', step: 'PERMIT', on: '2024-04-20', rules: expect.arrayContaining(['T-2']) },
        { name: 'P1.i4', step: 'APPLICATION', on: '2024-04-22', rules: ['R-12'] },
      ],
    });
    const atOnce = on.when(designateMajorProject, fields);
    atOnce.thenHappens(['MajorProjectDesignated']);
    expect(atOnce.events[0]?.data).not.toHaveProperty('notBound');
  });

  it('comes before construction does, for afterwards there is nothing left to bind (R-01)', () =>
    city(filed, happened('2026-02-20', started))
      .on('2026-03-02')
      .when(designateMajorProject, fields)
      .thenRefused('R-01', { startedOn: '2026-02-20' }));

  it('leaves a project that an import brought a plain one, for its permits were given without the scheme (R-01)', () =>
    city(imported('2024-05-06', filed)).when(designateMajorProject, fields).thenRefused('R-01', { channel: 'IMPORT' }));

  it('happens once', () => city(filed, designated).when(designateMajorProject, fields).thenFails(StateConflict));

  it('does not happen to a project that is terminated', () =>
    city(filed, terminated).when(designateMajorProject, fields).thenFails(StateConflict));
});

describe('the approval track (R-02)', () => {
  it('is one of two', () =>
    city(filed, designated, admitted)
      .when(selectTrack, { track: 'LAND_AND_START' })
      .thenHappens(['ApprovalTrackSelected', { track: 'LAND_AND_START' }]));

  it('is for designated projects only (R-01)', () =>
    city(filed).when(selectTrack, { track: 'GENERAL' }).thenRefused('R-01', { designated: false }));

  it('waits until the project is in the reserve (R-12)', () =>
    city(filed, designated).when(selectTrack, { track: 'GENERAL' }).thenRefused('R-12', { admitted: false }));

  it('stays closed to a project that failed its pre-assessment (R-13)', () =>
    city(filed, designated, opened, failed)
      .when(selectTrack, { track: 'GENERAL' })
      .thenRefused('R-13', { admitted: false }));

  it('changes with a reason, and remembers what it was', () =>
    city(filed, designated, admitted, onGeneral)
      .when(selectTrack, { track: 'LAND_AND_START', reason: '业主申请' })
      .thenHappens(['ApprovalTrackSelected', { track: 'LAND_AND_START', from: 'GENERAL', reason: '业主申请' }]));

  it('does not change without a reason', () =>
    city(filed, designated, admitted, onGeneral)
      .when(selectTrack, { track: 'LAND_AND_START' })
      .thenRefused('R-02', { from: 'GENERAL', to: 'LAND_AND_START' }));

  it('is not selected twice', () =>
    city(filed, designated, admitted, onGeneral)
      .when(selectTrack, { track: 'GENERAL', reason: '重复' })
      .thenFails(StateConflict));

  it('does not change once construction has started', () =>
    city(filed, designated, admitted, onGeneral, started)
      .when(selectTrack, { track: 'LAND_AND_START', reason: '补办' })
      .thenFails(StateConflict));

  it('does not change once an application is in whose decision depends on it (R-02, R-23)', () =>
    city(filed, designated, admitted, onGeneral, received({ needsLandContract: true }))
      .when(selectTrack, { track: 'LAND_AND_START', reason: '为尽快发证' })
      .thenRefused('R-02', { from: 'GENERAL', items: ['P1.i1'] }));

  it('may still be selected for the first time then, as that switches nothing off', () =>
    city(filed, designated, admitted, received({ needsLandContract: true }))
      .when(selectTrack, { track: 'LAND_AND_START' })
      .thenHappens(['ApprovalTrackSelected']));

  it('is taken from an import as it was', () =>
    city(filed)
      .as(ADMIN)
      .through('IMPORT')
      .when(selectTrack, { track: 'GENERAL' })
      .thenHappens(['ApprovalTrackSelected']));
});

describe('the territorial body (R-16)', () => {
  it('is a body that is registered: nobody could act for another', () =>
    city(filed)
      .as(GSO)
      .when(assignTerritorialEntity, { entity: 'COUNTY-NOWHERE' })
      .thenFails(NotFound, { id: 'COUNTY-NOWHERE' }));

  it('is taken from an import as it was, registered or not', () =>
    city(filed)
      .as(ADMIN)
      .through('IMPORT')
      .when(assignTerritorialEntity, { entity: 'COUNTY-NOWHERE', channel: 'IMPORT' })
      .thenHappens(['TerritorialEntityAssigned']));

  it('is named once for a project', () =>
    city(filed)
      .as(GSO)
      .when(assignTerritorialEntity, { entity: 'COUNTY-GUANYUN' })
      .thenHappens(['TerritorialEntityAssigned', { entity: 'COUNTY-GUANYUN' }]));

  it('changes with a reason: there is exactly one', () =>
    city(filed, inGuanyun)
      .as(GSO)
      .when(assignTerritorialEntity, { entity: 'ZONE-XUWEI', reason: '选址调整' })
      .thenHappens(['TerritorialEntityAssigned', { entity: 'ZONE-XUWEI', from: 'COUNTY-GUANYUN' }]));

  it('does not change without a reason', () =>
    city(filed, inGuanyun)
      .as(GSO)
      .when(assignTerritorialEntity, { entity: 'ZONE-XUWEI' })
      .thenRefused('R-16', { from: 'COUNTY-GUANYUN', to: 'ZONE-XUWEI' }));

  it('is not named twice', () =>
    city(filed, inGuanyun)
      .as(GSO)
      .when(assignTerritorialEntity, { entity: 'COUNTY-GUANYUN', reason: '重复' })
      .thenFails(StateConflict));

  it('may take the project on itself, but not hand it to another or take it from one', () => {
    city(filed)
      .as(GUANYUN)
      .when(assignTerritorialEntity, { entity: 'COUNTY-GUANYUN' })
      .thenHappens(['TerritorialEntityAssigned']);
    city(filed, inGuanyun)
      .as(GUANYUN)
      .when(assignTerritorialEntity, { entity: 'COUNTY-DONGHAI', reason: '移交' })
      .thenRefused('R-16', { entity: 'COUNTY-DONGHAI' });
    city(filed, inGuanyun)
      .as(DONGHAI)
      .when(assignTerritorialEntity, { entity: 'COUNTY-DONGHAI', reason: '接管' })
      .thenRefused('R-16', { entity: 'COUNTY-DONGHAI' });
  });
});

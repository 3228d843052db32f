import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { happened } from '#test/support/given';
import { ItemStory, SYSTEM } from '#test/support/item-story';
import { designated, inReserve } from '#test/support/major-project';
import { granted, listed, onTrack, recordFiled } from '#test/support/start-story';
import { LandContractSigned } from '../filing/events.js';
import { receiveItem } from '../items/decide/receive-item.js';
import { raiseStartFlowOverdue } from './decide/raise-start-flow-overdue.js';

const OPENING = [happened('2024-03-18', designated), happened('2024-03-18', inReserve), onTrack('GENERAL')];

/** The record of an older release: designated, on its track, with its contract, and no start flow. */
const contracted = LandContractSigned.of({
  projectId: 'P1',
  contractNo: 'LC-1',
  plotId: 'PLOT-1',
  signedOn: businessDate('2024-03-18'),
});
const upgraded = (): ItemStory => ItemStory.of(...OPENING, contracted).on('2024-05-20');

const PERMIT_LINE = [
  listed('land-planning-permit', 'project-planning-permit', 'drawing-review', 'construction-permit'),
  recordFiled,
  ...granted(1, 'land-planning-permit', '2024-03-20'),
  ...granted(2, 'project-planning-permit', '2024-03-25'),
  ...granted(3, 'drawing-review', '2024-03-28'),
  ...granted(4, 'construction-permit', '2024-04-30'),
];

describe('the start flow of a project whose contract an older release has recorded (R-87)', () => {
  it('starts when the clock asks for it, once, and is overdue when it asks again', () => {
    const asked = upgraded().as(SYSTEM);
    asked.when(raiseStartFlowOverdue, {}).thenHappens(['StartFlowStarted', { startedOn: '2024-03-18' }]);
    asked
      .does(raiseStartFlowOverdue)
      .when(raiseStartFlowOverdue, {})
      .thenHappens(['StartFlowOverdue', { dueOn: '2024-05-09' }]);
  });

  it('ends at once with a permit that is on record already, which nobody has to show again', () =>
    upgraded()
      .and(...PERMIT_LINE)
      .as(SYSTEM)
      .when(raiseStartFlowOverdue, {})
      .thenHappens(['StartFlowStarted'], ['StartFlowEnded', { endedOn: '2024-04-30', late: false }]));

  it('is nothing that the command of an office has to bring up to date', () =>
    upgraded()
      .and(...PERMIT_LINE)
      .when(receiveItem, { itemCode: 'site-opinion' })
      .thenHappens(['ItemReceived'], ['StartReadinessReached']));

  it('is not started before there is anything to count: no contract, no designation', () => {
    const uncontracted = ItemStory.of(...OPENING).on('2024-03-18');
    uncontracted.as(SYSTEM).when(raiseStartFlowOverdue, {}).thenHappens();
    expect(uncontracted.project().startFlow.flow).toBeUndefined();
  });
});

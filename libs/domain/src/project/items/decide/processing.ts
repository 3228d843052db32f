import { present } from '../../../kernel/present.js';
import { projectDecision } from '../../decision.js';
import { APPROVAL_ROLES } from '../../../kernel/actor.js';
import { requireDepartment } from '../../guards.js';
import { RecordItemStep, StartProcessing } from '../commands/course-commands.js';
import { ItemStepRecorded, ProcessingStarted } from '../events.js';
import { acceptedFieldsOf, openFieldsOf } from '../fields.js';
import { COUNTER_ROLES, itemAtHand, requireCounter, requireRunning, stateConflict } from './on-item.js';

export const startProcessing = projectDecision(StartProcessing, {
  title: { zh: '部门开始办理', en: 'Start processing' },
  roles: APPROVAL_ROLES,
  rule: 'R-24',
  decide(project, { itemId }, facts) {
    const { item, events } = requireRunning(itemAtHand(project, itemId, facts));
    requireDepartment(facts, item.department, 'R-24');
    if (item.processingSince) {
      throw stateConflict(item, { zh: '该事项已开始办理', en: 'The item is being processed already' });
    }
    return [...events, ProcessingStarted.of({ ...acceptedFieldsOf(item), startedOn: facts.businessDate })];
  },
});

/** Steps may also be recorded after the end: real logs hold activities that come later. */
export const recordItemStep = projectDecision(RecordItemStep, {
  title: { zh: '记录办理环节', en: 'Record a step' },
  roles: COUNTER_ROLES,
  rule: 'R-24',
  decide(project, { itemId, activity, by, group }, facts) {
    const { item, events } = itemAtHand(project, itemId, facts);
    requireCounter(facts, item, 'R-24');
    return [...events, ItemStepRecorded.of(present({ activity, by, group, ...openFieldsOf(item) }))];
  },
});

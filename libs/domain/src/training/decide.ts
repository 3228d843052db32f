import { APPROVAL_ROLES } from '../kernel/actor.js';
import { decisionsOf } from '../kernel/decision.js';
import { present } from '../kernel/present.js';
import { NotFound, StateConflict, refuseIf } from '../kernel/refusal.js';
import { requireNotBefore } from '../project/chronology.js';
import { isUnattended, requireDepartment, restsOn } from '../project/guards.js';
import { AttendTraining, HoldTraining } from './commands.js';
import { TrainingAttended, TrainingHeld } from './events.js';
import type { Training } from './state.js';

const trainingDecision = decisionsOf<Training>('training');

/** each topic is trained by those who answer for it: mechanism and reform by the GSO, the rest by departments. */
export const holdTraining = trainingDecision(HoldTraining, {
  title: { zh: '举办帮代办培训', en: 'Hold a training' },
  roles: ['GSO', ...APPROVAL_ROLES],
  rule: 'R-54',
  opens: 'ALWAYS',
  decide(_, { trainingTopic, title, required }, facts) {
    const { department } = facts.actor;
    const organisers = facts.policy.service.trainingTopics
      .filter((topic) => topic.trainingTopic === trainingTopic)
      .flatMap((topic) => topic.organisers);
    const entitled = department !== undefined && organisers.includes(department);
    refuseIf(!isUnattended(facts) && !entitled, 'R-54', { trainingTopic, organisers });
    const fields = present({ trainingId: facts.targetId, trainingTopic, department, heldOn: facts.businessDate });
    return [TrainingHeld.of({ ...fields, title, required })];
  },
});

/** Whoever held it says who attended, on the list: attendance counts for the agents' stars (R-43). */
export const attendTraining = trainingDecision(AttendTraining, {
  title: { zh: '登记参训人员', en: 'Record who attended a training' },
  roles: ['GSO', ...APPROVAL_ROLES],
  rule: 'R-54',
  decide({ held, attended }, command, facts) {
    if (!held) throw new NotFound('training', facts.targetId);
    const { trainingId, trainingTopic, department, heldOn, required } = held;
    if (department !== undefined) requireDepartment(facts, department, 'R-54');
    refuseIf(!isUnattended(facts) && !restsOn(command, 'attendance-list'), 'R-54', { missing: 'attendance-list' });
    requireNotBefore(facts, heldOn, { zh: '培训举办', en: 'the training' });
    const more = command.agents.filter((agentId) => !attended.includes(agentId));
    if (more.length === 0) {
      throw new StateConflict({ zh: '这些人员均已登记', en: 'All of them are on the list already' });
    }
    const fields = present({ trainingId, trainingTopic, department, heldOn });
    return more.map((agentId) => TrainingAttended.of({ ...fields, agentId, required: required.includes(agentId) }));
  },
});

export const TRAINING_DECISIONS = [holdTraining, attendTraining];

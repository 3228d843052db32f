import { holderOf } from '../../../department/succession/holder.js';
import { references } from '../../../kernel/other-streams.js';
import { StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { mainLeaderOn } from '../../../department/state.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { requireNotClosed } from '../../guards.js';
import { requireShown } from '../../items/late-recording.js';
import { countFlow } from '../clock.js';
import { ExtendStartFlow } from '../commands.js';
import { StartFlowExtended } from '../events.js';
import { flowFieldsOf, isFlowing } from '../state.js';

/** The government of the level that handles jointly; its head extends (CLK-11). */
const GOVERNMENT = 'GOV';

/** T-4: the 35 working days are a promise and stay; the 45 the law allows may be 15 more, once. */
export const extendStartFlow = projectDecision(ExtendStartFlow, {
  title: { zh: '延长联合办理期限', en: 'Extend the ceiling of joint handling' },
  roles: ['HURD', 'NR', 'GSO', 'WGR'],
  rule: 'T-4',
  reads: () => references('department', GOVERNMENT),
  decide(project, command, facts) {
    requireNotClosed(project);
    const { days, approver, reason, noticeDoc } = command;
    const { flow } = project.startFlow;
    if (!isFlowing(flow)) {
      throw new StateConflict({ zh: '开工流程未在进行', en: 'No start flow is running: there is nothing to extend' });
    }
    const { extensionDays: most } = facts.policy.startFlow.ceiling;
    refuseIf(flow.extensionDays > 0, 'T-4', { extendedBefore: flow.extensionDays });
    refuseIf(days > most, 'T-4', { days, most });
    requireNotBefore(facts, flow.started.startedOn, { zh: '签订土地合同', en: 'the land contract' });
    // A period that has run out cannot be made longer: that would hide the delay.
    refuseIf(facts.businessDate > flow.ceilingOn, 'T-4', { ceilingOn: flow.ceilingOn });
    const head = mainLeaderOn(facts.of('department', holderOf(GOVERNMENT, facts)), facts.businessDate);
    refuseIf(approver !== head, 'CLK-11', { approver, department: GOVERNMENT, mainLeader: head ?? 'VACANT' });
    const late = requireShown(flow.ceilingOn, command, 'T-4', facts, ['extension-notice']);
    const { ceilingOn } = countFlow({ ...flow.started, steps: flow.steps }, days, project.items, facts);
    const from = flow.ceilingOn;
    return [
      StartFlowExtended.of({ ...flowFieldsOf(flow), ceilingOn, days, from, approver, reason, noticeDoc, ...late }),
    ];
  },
});

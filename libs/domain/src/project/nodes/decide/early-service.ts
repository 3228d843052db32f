import { addDays } from '#workdays/business-date';
import { dutyHeldBy } from '../../../department/responsibility/held.js';
import { SERVING_ROLES } from '../../../department/responsibility/vocabulary.js';
import { codesOf, isSameOffice } from '../../../department/succession/holder.js';
import { requireStanding } from '../../../department/succession/standing.js';
import { requireReliable, workOf } from '../../../intermediary/relied-on.js';
import { references } from '../../../kernel/other-streams.js';
import { present } from '../../../kernel/present.js';
import { InvalidCommand, StateConflict, refuse, refuseIf } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { requireUnfinished } from '../../filing/unfinished.js';
import { isUnattended, requireDepartment, requireDesignated } from '../../guards.js';
import { requireShown } from '../../items/late-recording.js';
import { IssueEarlyServiceOpinion, StartEarlyIntervention } from '../commands.js';
import { EarlyInterventionStarted, EarlyServiceOpinionIssued } from '../events.js';
import { opinionOn } from '../state.js';

/** Early means: while the report is being prepared, not once it is handed in with its item. */
export const startEarlyIntervention = projectDecision(StartEarlyIntervention, {
  title: { zh: '提前介入', en: 'Start early intervention' },
  // INDUSTRY_DEPT: a successor of one of them under a code of its own, as the policy then names it.
  roles: ['ECO', 'DRC', 'EMERG', 'INDUSTRY_DEPT'],
  rule: 'R-31',
  reads: (_, { preparer }) => workOf(preparer),
  decide(project, command, facts) {
    const { report, service, preparer } = command;
    requireUnfinished(project);
    if (!isUnattended(facts)) requireDesignated(project, 'R-01');
    const { department, itemCodes } = facts.policy.earlyService.reports[report];
    requireDepartment(facts, department, 'R-31');
    requireReliable(preparer, facts.businessDate, project, facts);
    if (project.nodes.interventions[report]) {
      throw new StateConflict(
        { zh: `${report}报告已提前介入`, en: `Early intervention for the ${report} report has started` },
        { report },
      );
    }
    const handedIn = Object.values(project.items.byId).find(
      ({ itemCode, status }) => itemCodes.includes(itemCode) && status !== 'WITHDRAWN',
    );
    if (handedIn) {
      const { itemId, receivedOn } = handedIn;
      refuseIf(receivedOn <= facts.businessDate, 'R-31', { report, itemId, receivedOn });
      requireShown(addDays(receivedOn, -1), command, 'R-31', facts, ['early-intervention-record']);
    }
    return [EarlyInterventionStarted.of(present({ projectId: facts.targetId, report, department, service, preparer }))];
  },
});

/** Conditions go with CONDITIONAL and OBJECTION: whoever objects says what would have to change. */
function requireConditionsThatFit(stance: IssueEarlyServiceOpinion['stance'], conditions: readonly string[]): void {
  if ((stance !== 'NO_OBJECTION') === conditions.length > 0) return;
  throw new InvalidCommand(
    'conditions',
    stance === 'NO_OBJECTION'
      ? { zh: '无异议不附条件；有条件的请选CONDITIONAL', en: 'NO_OBJECTION has none: give CONDITIONAL instead' }
      : { zh: '请写明须满足或须调整的内容', en: 'say what the project has to meet or to change' },
  );
}

/**
 * Advice under a duty of Annex 2, by the department that has the duty. One opinion stands on each duty, and all
 * departments rely on it: to take it back is to say why. It refuses nothing; a negative reply takes R-53.
 */
export const issueEarlyServiceOpinion = projectDecision(IssueEarlyServiceOpinion, {
  title: { zh: '提出提前服务意见', en: 'Issue an early-service opinion' },
  roles: [...SERVING_ROLES, 'INDUSTRY_DEPT'],
  rule: 'R-05',
  reads: (_, { department }) => references('department', department),
  decide(project, command, facts) {
    requireUnfinished(project);
    if (!isUnattended(facts)) requireDesignated(project, 'R-01');
    const { department, dutyCode, stance, opinion, conditions = [], basis, docId, correctionReason } = command;
    requireDepartment(facts, department, 'R-05');
    requireStanding(facts, department, 'R-05');
    const duty = dutyHeldBy(department, dutyCode, facts) ?? refuse('R-05', { department, dutyCode });
    const { territorialEntity } = project.filing;
    const answers = territorialEntity !== undefined && isSameOffice(department, territorialEntity, facts);
    refuseIf(duty.rule === 'A2-15' && !answers, 'R-16', {
      territorialEntity: territorialEntity ?? 'none',
    });
    refuseIf(basis.length === 0, duty.rule, { missing: 'basis', dutyCode });
    requireConditionsThatFit(stance, conditions);
    const [before] = codesOf(department, facts).flatMap((code) => opinionOn(project.nodes, code, dutyCode) ?? []);
    refuseIf(before !== undefined && correctionReason === undefined, 'R-32', { opinionId: before?.opinionId ?? '' });
    if (before) requireNotBefore(facts, before.givenOn, { zh: '所更正意见提出', en: 'the opinion it replaces' });
    if (before === undefined && correctionReason !== undefined) {
      throw new InvalidCommand('correctionReason', {
        zh: '尚无可更正的提前服务意见',
        en: 'there is no opinion on this duty to replace',
      });
    }
    return [
      EarlyServiceOpinionIssued.of(
        present({
          projectId: facts.targetId,
          opinionId: `${facts.targetId}.e${project.nodes.opinionCount + 1}`,
          department,
          dutyCode,
          rule: duty.rule,
          topic: duty.item,
          stance,
          opinion,
          conditions,
          basis,
          docId,
          replaces:
            before && correctionReason !== undefined
              ? { opinionId: before.opinionId, reason: correctionReason }
              : undefined,
        }),
        ['R-05', 'R-32', duty.rule],
      ),
    ];
  },
});

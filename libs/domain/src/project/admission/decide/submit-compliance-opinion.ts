import { holderOf, isSameOffice } from '../../../department/succession/holder.js';
import type { Facts } from '../../../kernel/facts.js';
import { present } from '../../../kernel/present.js';
import { InvalidCommand, StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { projectDecision } from '../../decision.js';
import { requireDepartment, restsOn } from '../../guards.js';
import { requireShown } from '../../items/late-recording.js';
import { requireAssessable } from '../assessable.js';
import { SubmitComplianceOpinion } from '../commands.js';
import { ComplianceOpinionSubmitted } from '../events.js';
import { requireInForm } from '../in-form.js';
import { requireInOrder } from '../in-order.js';
import { openRound } from '../open-round.js';
import type { Round } from '../state.js';
import { DIMENSION_OWNERS, ownerOf } from '../vocabulary.js';

/**
 * One opinion counts per dimension and round. A department that sees its opinion was wrong gives another while the round
 * is open and says why; that one counts from then on, the first stays on record.
 */
function requireFirstOrCorrected({ opinions }: Round, { dimension, correctionReason }: SubmitComplianceOpinion): void {
  const given = opinions.some((opinion) => opinion.dimension === dimension);
  if (given && correctionReason === undefined) {
    throw new StateConflict(
      {
        zh: `本轮已对${dimension}提出意见；如需更正，请说明更正理由`,
        en: `An opinion on ${dimension} was given in this round; to replace it, give a correctionReason`,
      },
      { dimension },
    );
  }
  if (!given && correctionReason !== undefined) {
    throw new InvalidCommand('correctionReason', {
      zh: `本轮尚无对${dimension}的意见可更正`,
      en: `there is no opinion on ${dimension} to replace in this round`,
    });
  }
}

/**
 * An opinion is its owning department's, whoever brings it. An officer speaks for the own department. The
 * investment-promotion system speaks for none: in a round held on it it says whose opinion it passes on, and shows
 * the opinion as the department entered it there.
 * @throws Refusal by; InvalidCommand where somebody else says for whom.
 */
function requireSpeaksFor(facts: Facts, owner: string, { mode }: Round, command: SubmitComplianceOpinion): void {
  const { onBehalfOf } = command;
  if (facts.channel !== 'INTEGRATION' || !facts.actor.roles.includes('INVESTMENT_SYSTEM')) {
    if (onBehalfOf !== undefined) {
      throw new InvalidCommand('onBehalfOf', {
        zh: '仅由招商信息系统转交意见时填写',
        en: 'is for opinions the investment-promotion system passes on: leave it out',
      });
    }
    requireDepartment(facts, owner, 'R-09');
    return;
  }
  refuseIf(mode !== 'ONLINE_OPINION', 'R-07', { mode: mode ?? 'none' });
  refuseIf(onBehalfOf === undefined || !isSameOffice(onBehalfOf, owner, facts), 'R-09', {
    department: owner,
    onBehalfOf: onBehalfOf ?? 'none',
  });
  refuseIf(!restsOn(command, 'opinion'), 'R-09', { missing: 'evidence', kind: 'opinion' });
}

export const submitComplianceOpinion = projectDecision(SubmitComplianceOpinion, {
  title: { zh: '提出合规性审查意见', en: 'Submit a compliance opinion' },
  roles: [...DIMENSION_OWNERS, 'INVESTMENT_SYSTEM'],
  rule: 'R-09',
  decide(project, command, facts) {
    requireAssessable(project, facts);
    const round = openRound(project.admission);
    const { dimension, verdict, basis, conditions = [], reason, correctionReason } = command;
    const department = holderOf(ownerOf(dimension), facts);
    requireSpeaksFor(facts, department, round, command);
    requireInForm(command, 'conditions');
    requireFirstOrCorrected(round, command);
    requireInOrder(facts, round.openedOn, { zh: '本轮预评启动', en: 'the opening of the round' });
    const replaced = round.opinions.find((opinion) => opinion.dimension === dimension);
    requireInOrder(facts, replaced?.givenOn, { zh: '所更正意见提出', en: 'the opinion it replaces' });
    // an opinion of an earlier day is one the project may be admitted by from that day on.
    requireShown(facts.businessDate, command, 'R-08', facts, ['opinion']);
    return [
      ComplianceOpinionSubmitted.of(
        present({
          projectId: facts.targetId,
          round: round.number,
          dimension,
          department,
          verdict,
          basis,
          conditions,
          reason,
          correctionReason,
        }),
      ),
    ];
  },
});

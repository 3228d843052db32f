import { businessDate } from '#workdays/business-date';
import { holderOf, isSameOffice } from '../../../department/succession/holder.js';
import { InvalidCommand, StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { projectDecision } from '../../decision.js';
import { requireAssessable } from '../assessable.js';
import { OpenAssessment } from '../commands.js';
import { AssessmentOpened } from '../events.js';
import { requireInOrder } from '../in-order.js';
import { DIMENSION_OWNERS } from '../vocabulary.js';

/** Opens the first round, or after a failed one the next. */
export const openAssessment = projectDecision(OpenAssessment, {
  title: { zh: '启动预评准入', en: 'Open the pre-assessment' },
  roles: ['COMMERCE'],
  rule: 'R-07',
  decide(project, { mode, ...command }, facts) {
    const owners = DIMENSION_OWNERS.map((owner) => holderOf(owner, facts));
    const { invitees = [...new Set(owners)] } = command;
    requireAssessable(project, facts);
    const { round, county, maturity } = project.admission;
    // assessed once; a project that its county assesses is not assessed by the city as well.
    refuseIf(county !== undefined, 'R-14', { assessedBy: county?.completed.department ?? '' });
    if (round?.outcome === 'OPEN') {
      throw new StateConflict(
        { zh: `第${round.number}轮预评尚未结束，请先得出结论`, en: `Round ${round.number} is open: conclude it first` },
        { round: round.number },
      );
    }
    refuseIf(!maturity && facts.channel !== 'IMPORT', 'R-06', { maturity: false });
    requireInOrder(facts, maturity?.confirmedOn, { zh: '成熟度确认', en: 'the confirmation of maturity' });
    requireInOrder(facts, round?.concludedOn, { zh: '上一轮结论', en: 'the conclusion of the round before' });
    const missing = owners.filter((owner) => !invitees.some((code) => isSameOffice(owner, code, facts)));
    refuseIf(missing.length > 0, 'R-08', { missing });
    const dueOn = businessDate(command.dueOn);
    if (dueOn < facts.businessDate) {
      throw new InvalidCommand('dueOn', {
        zh: `不得早于启动之日${facts.businessDate}`,
        en: `must not be before ${facts.businessDate}, the day the round opens`,
      });
    }
    const number = (round?.number ?? 0) + 1;
    return [AssessmentOpened.of({ projectId: facts.targetId, round: number, mode, invitees, dueOn })];
  },
});

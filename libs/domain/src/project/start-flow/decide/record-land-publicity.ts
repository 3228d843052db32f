import { holderOf } from '../../../department/succession/holder.js';
import { references } from '../../../kernel/other-streams.js';
import { InvalidCommand, StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { present } from '../../../kernel/present.js';
import { requireRegistered } from '../../../plot/held-by.js';
import { requireAdmitted } from '../../admission/admitted.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { requireUnfinished } from '../../filing/unfinished.js';
import { requireDepartment, requireDesignated, restsOn } from '../../guards.js';
import { RecordLandPublicity } from '../commands.js';
import { PreReviewEnded } from '../../items/events.js';
import { isPending, type PreReview } from '../../items/state.js';
import type { Project } from '../../state.js';
import { LandPublicityRecorded } from '../events.js';

/** Kind of the evidence by which the land is new land to be allocated. */
const NEW_LAND = 'new-land-allocation';

/**
 * the period in which departments may pre-review; natural resources publicise the transfer and record it. A period
 * that takes the place of another carries only the pre-reviews of its own plot and days; the others end with the one before.
 */
export const recordLandPublicity = projectDecision(RecordLandPublicity, {
  title: { zh: '记录土地出让公示', en: 'Record the land publicity period' },
  roles: ['NR'],
  rule: 'R-22',
  reads: (_, { plotId, channel }) => (channel === 'IMPORT' ? [] : references('plot', plotId)),
  decide(project, command, facts) {
    requireUnfinished(project);
    requireDesignated(project, 'R-01');
    requireAdmitted(project, facts);
    requireDepartment(facts, 'NR', 'R-22');
    const { plotId, from, to, noticeDoc, reason, ends = [] } = command;
    const { contract } = project.filing;
    if (contract) {
      throw new StateConflict({
        zh: `土地合同已于${contract.signedOn}签订，公示期已过`,
        en: `The land contract was signed on ${contract.signedOn}: the publicity is over`,
      });
    }
    if (to < from) {
      throw new InvalidCommand('to', {
        zh: `不得早于公示开始日${from}`,
        en: `must not be before ${from}, its first day`,
      });
    }
    if (from > facts.businessDate) {
      throw new InvalidCommand('from', {
        zh: `公示尚未开始（${facts.businessDate}），请在公示开始后记录`,
        en: `must not be after ${facts.businessDate}: record the period once it has begun`,
      });
    }
    refuseIf(!restsOn(command, 'land-notice'), 'R-22', { missing: 'land-notice' });
    // Land that is to be allocated is listed nowhere, so it need not be on the register of plots.
    const isOnRegister = facts.channel !== 'IMPORT' && !restsOn(command, NEW_LAND);
    if (isOnRegister) requireRegistered(facts.of('plot', plotId), plotId);
    const { publicity } = project.startFlow;
    if (publicity && reason === undefined) {
      throw new StateConflict({
        zh: `已有公示期${publicity.from}至${publicity.to}；如需变更，请写明理由`,
        en: `A period from ${publicity.from} to ${publicity.to} is on record: give the reason to replace it`,
      });
    }
    const stranded = publicity ? notCovered(project, { plotId, from, to }) : [];
    requireNamed(stranded, ends);
    for (const { opened, opinion } of stranded) {
      requireNotBefore(facts, opinion?.issuedOn ?? opened.openedOn, { zh: '预审', en: 'the pre-review' });
    }
    return [
      LandPublicityRecorded.of({
        projectId: facts.targetId,
        department: holderOf('NR', facts),
        plotId,
        from,
        to,
        noticeDoc,
        ...present({ reason }),
      }),
      ...stranded.map(({ opened }) => {
        const { projectId, preReviewId, itemCode, department, openedOn } = opened;
        return PreReviewEnded.of({
          ...{ projectId, preReviewId, itemCode, department, openedOn, endedOn: facts.businessDate },
          ...{ plotId, publicityFrom: from, publicityTo: to, reason: reason ?? noticeDoc },
        });
      }),
    ];
  },
});

/** Pending pre-reviews that were opened for another plot, or on a day outside the period. */
function notCovered(
  { items, startFlow }: Project,
  { plotId, from, to }: Pick<RecordLandPublicity, 'plotId' | 'from' | 'to'>,
): readonly PreReview[] {
  const isOtherPlot = startFlow.publicity?.plotId !== plotId;
  return Object.values(items.preReviews)
    .filter(isPending)
    .filter(({ opened }) => isOtherPlot || opened.openedOn < from || opened.openedOn > to);
}

/** @throws Refusal by R-22 naming what would be left without a period; InvalidCommand for any other pre-review. */
function requireNamed(stranded: readonly PreReview[], ends: readonly string[]): void {
  const ids = stranded.map(({ opened }) => opened.preReviewId);
  const unknown = ends.find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    throw new InvalidCommand('ends', {
      zh: `${unknown}不是因此次变更失去公示期的预审`,
      en: `${unknown} is no pre-review that this period leaves uncovered`,
    });
  }
  const unnamed = ids.filter((id) => !ends.includes(id));
  refuseIf(unnamed.length > 0, 'R-22', { notCovered: unnamed });
}

import { businessDate, type BusinessDate } from '#workdays/business-date';
import { references } from '../../kernel/other-streams.js';
import { present } from '../../kernel/present.js';
import { inForce, type Filing } from '../../project/filing/state.js';
import { NoteLandContract } from '../commands.js';
import { plotDecision } from '../decision.js';
import { PlotGranted, PlotReturned } from '../events.js';
import type { ReturnReason } from '../vocabulary.js';

/**
 * Land contracts stand in projects, and no project knows those of another: so the plot says who has it. It follows what the
 * project says now; where that is noted already nothing happens, so a reaction may come twice and out of turn.
 */
export const noteLandContract = plotDecision(NoteLandContract, {
  title: { zh: '登记地块的土地合同', en: 'Note a land contract on the plot' },
  roles: ['SYSTEM'],
  rule: 'R-33',
  opens: 'WHEN_ABSENT',
  reads: (_, { projectId }) => references('project', projectId),
  decide({ grants = [] }, { projectId, changedOn }, facts) {
    const { targetId: plotId } = facts;
    const { filing } = facts.of('project', projectId);
    const granted = grants.find((grant) => grant.projectId === projectId);
    const contract = filing.terminated ? undefined : inForce(filing.contracts).find((one) => one.plotId === plotId);
    if (contract) {
      if (granted) return [];
      const { contractNo, signedOn, allocated } = contract;
      const isAllocated = allocated === true ? (true as const) : undefined;
      return [PlotGranted.of({ plotId, projectId, contractNo, signedOn, ...present({ allocated: isAllocated }) })];
    }
    if (!granted) return [];
    const { contractNo } = granted;
    return [PlotReturned.of({ plotId, projectId, contractNo, ...returned(filing, plotId, businessDate(changedOn)) })];
  },
});

/** Why the plot is the project's no more, and since when. */
function returned(
  { contracts = [], terminated }: Filing,
  plotId: string,
  changedOn: BusinessDate,
): { readonly returnedOn: BusinessDate; readonly reason: ReturnReason } {
  const rescinded = contracts.findLast((one) => one.plotId === plotId && one.rescindedOn !== undefined);
  if (rescinded?.rescindedOn !== undefined) {
    return { returnedOn: rescinded.rescindedOn, reason: 'LAND_CONTRACT_RESCINDED' };
  }
  return { returnedOn: changedOn, reason: terminated ? 'PROJECT_TERMINATED' : 'WRONG_PLOT' };
}

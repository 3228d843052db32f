import { businessDate, type BusinessDate } from '#workdays/business-date';
import { references } from '../../../kernel/other-streams.js';
import { present } from '../../../kernel/present.js';
import { InvalidCommand, StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { requireHeldByNoOther } from '../../../plot/held-by.js';
import { suppliedOn } from '../../../plot/supplied.js';
import { requireAdmitted } from '../../admission/admitted.js';
import { projectDecision } from '../../decision.js';
import { restsOn } from '../../guards.js';
import { requireShown } from '../../items/late-recording.js';
import { isOpen } from '../../items/state.js';
import type { Project } from '../../state.js';
import { requireOwnTerritory } from '../../territory.js';
import { SignLandContract } from '../commands.js';
import { LandContractSigned } from '../events.js';
import { isSoldToDesignated, reservedFor } from '../land-contract.js';
import { inForce } from '../state.js';
import { requireUnfinished } from '../unfinished.js';

/** The plot was registered, supplied as standard land and listed before it is sold to a designated project. */
export const signLandContract = projectDecision(SignLandContract, {
  title: { zh: '签订土地合同', en: 'Sign the land contract' },
  roles: ['NR', 'COUNTY', 'ZONE'],
  rule: 'R-23',
  reads: (_, { plotId, channel }) => (channel === 'IMPORT' ? [] : references('plot', plotId)),
  decide(project, command, facts) {
    const { contractNo, plotId, allocated = false, reason } = command;
    requireOwnTerritory(project, facts);
    requireUnfinished(project);
    requireFurther(project, command);
    const signedOn = businessDate(command.signedOn);
    // admission comes before the contract, also where the contract is typed in later.
    requireAdmitted(project, facts, signedOn);
    if (signedOn > facts.businessDate) {
      throw new InvalidCommand('signedOn', {
        zh: `不得晚于办理之日${facts.businessDate}`,
        en: `must not be after ${facts.businessDate}, the day of the command`,
      });
    }
    const ownPaper = allocated ? 'allocation-decision' : 'land-contract';
    refuseIf(allocated && !restsOn(command, ownPaper), 'R-23', { missing: ownPaper });
    // From its day the start flow is counted, and decisions may be made: typed in later, its paper shows it.
    const late = requireShown(signedOn, command, 'R-23', facts, [ownPaper], signedOn);
    if (facts.channel !== 'IMPORT') {
      requireHeldByNoOther(facts.of('plot', plotId), { plotId, projectId: facts.targetId, signedOn });
      if (!allocated) requireNoSiteOpinion(project);
    }
    const { publicity } = project.startFlow;
    // A publicised plot that is under contract has been sold as it was publicised: a further plot is none in its place.
    const isSold = inForce(project.filing.contracts).some((one) => one.plotId === publicity?.plotId);
    const isOther = publicity !== undefined && publicity.plotId !== plotId && !isSold && facts.channel !== 'IMPORT';
    refuseIf(isOther && reason === undefined, 'R-22', {
      publicised: publicity?.plotId ?? '',
      plotId,
      missing: 'reason',
    });
    const listedOn = isSoldToDesignated(project, allocated, facts.channel)
      ? suppliedOn(facts.of('plot', plotId), { plotId, signedOn, territory: project.filing.territorialEntity }, facts)
      : undefined;
    requireListedAnew(project, plotId, listedOn);
    return [
      LandContractSigned.of(
        {
          projectId: facts.targetId,
          contractNo,
          plotId,
          signedOn,
          ...present({ allocated: allocated || undefined, listedOn, reason: isOther ? reason : undefined }),
          ...late,
        },
        LandContractSigned.rules,
        reservedFor(facts.targetId, contractNo),
      ),
    ];
  },
});

/** A project on several plots has a contract for each, by its own number; the first begins the start flow. @throws StateConflict */
function requireFurther({ filing }: Project, { contractNo, plotId, further = false }: SignLandContract): void {
  const contracts = inForce(filing.contracts);
  const same = contracts.find((one) => one.contractNo === contractNo || one.plotId === plotId);
  const standing = same ?? (further ? undefined : contracts[0]);
  if (!standing) return;
  throw new StateConflict({
    zh: `土地合同已签订（${standing.contractNo}，地块${standing.plotId}，${standing.signedOn}）；记录有误的，请更正土地合同；另一地块的合同请注明“further”`,
    en: `The land contract ${standing.contractNo} for plot ${standing.plotId} was signed on ${standing.signedOn}: correct it where the record is wrong, or say “further” for the contract of another plot`,
  });
}

/**
 * A site opinion stands in for land papers where the land is to be allocated. Land that is sold instead has a contract to
 * hand in, so the application that went without is withdrawn first. @throws Refusal by R-73.
 */
function requireNoSiteOpinion({ filing, items }: Project): void {
  if (inForce(filing.contracts).some(({ allocated }) => allocated === true)) return;
  const resting = Object.values(items.byId).filter((item) => isOpen(item) && item.siteOpinion !== undefined);
  refuseIf(resting.length > 0, 'R-73', { allocated: false, items: resting.map(({ itemId }) => itemId) });
}

/** Land that came back with a rescinded contract is listed again before it is sold again. @throws Refusal by R-33. */
function requireListedAnew({ filing }: Project, plotId: string, listedOn: BusinessDate | undefined): void {
  const back = (filing.contracts ?? []).findLast((one) => one.plotId === plotId && one.rescindedOn !== undefined);
  if (listedOn === undefined || back?.rescindedOn === undefined) return;
  const { rescindedOn } = back;
  refuseIf(listedOn < rescindedOn, 'R-33', { plotId, listedOn, rescindedOn });
}

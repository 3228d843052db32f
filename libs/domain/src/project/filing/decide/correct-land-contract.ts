import { businessDate } from '#workdays/business-date';
import { references } from '../../../kernel/other-streams.js';
import { present } from '../../../kernel/present.js';
import { InvalidCommand, StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { suppliedOn } from '../../../plot/supplied.js';
import { requireAdmitted } from '../../admission/admitted.js';
import { projectDecision } from '../../decision.js';
import { requireNotClosed, restsOn } from '../../guards.js';
import { requireOwnTerritory } from '../../territory.js';
import { CorrectLandContract } from '../commands.js';
import { LandContractCorrected } from '../events.js';
import { decidedBefore, isSoldToDesignated } from '../land-contract.js';

/**
 * The contract itself shows what was written down wrongly. The start flow follows its day; what was decided under
 * it stays decided after it.
 */
export const correctLandContract = projectDecision(CorrectLandContract, {
  title: { zh: '更正土地合同', en: 'Correct the land contract' },
  roles: ['NR', 'COUNTY', 'ZONE'],
  rule: 'R-23',
  reads: (project, { plotId, channel }) =>
    plotId !== undefined && isSoldToDesignated(project, project.filing.contract?.allocated, channel)
      ? references('plot', plotId)
      : [],
  decide(project, command, facts) {
    requireOwnTerritory(project, facts);
    requireNotClosed(project);
    const { contract } = project.filing;
    if (!contract) {
      throw new StateConflict({
        zh: '尚无土地合同记录，请直接记录土地合同',
        en: 'No land contract is on record: record it',
      });
    }
    const { contractNo, plotId, signedOn, allocated } = contract;
    const from = { contractNo, plotId, signedOn };
    const to = {
      contractNo: command.contractNo ?? contractNo,
      plotId: command.plotId ?? plotId,
      signedOn: command.signedOn === undefined ? signedOn : businessDate(command.signedOn),
    };
    if (to.contractNo === contractNo && to.plotId === plotId && to.signedOn === signedOn) {
      throw new InvalidCommand('contractNo', {
        zh: '与现有记录相同，请写明要更正的合同号、地块或签订日期',
        en: 'is what the record says already: give the number, plot or day that is wrong',
      });
    }
    if (to.signedOn > facts.businessDate) {
      throw new InvalidCommand('signedOn', {
        zh: `不得晚于办理之日${facts.businessDate}`,
        en: `must not be after ${facts.businessDate}, the day of the command`,
      });
    }
    requireAdmitted(project, facts, to.signedOn);
    const importing = facts.channel === 'IMPORT';
    refuseIf(!restsOn(command, 'land-contract') && !importing, 'R-23', { missing: 'land-contract' });
    const early = decidedBefore(project, to.signedOn, facts);
    refuseIf(early.length > 0, 'R-23', { signedOn: to.signedOn, decidedBefore: early });
    const isOtherPlot = to.plotId !== plotId;
    const listedOn =
      isOtherPlot && isSoldToDesignated(project, allocated, facts.channel)
        ? suppliedOn(facts.of('plot', to.plotId), to.plotId, to.signedOn)
        : isOtherPlot
          ? undefined
          : contract.listedOn;
    refuseIf(listedOn !== undefined && to.signedOn < listedOn, 'R-33', {
      listedOn: listedOn ?? '',
      signedOn: to.signedOn,
    });
    const { reason, evidence = [] } = command;
    return [
      LandContractCorrected.of({
        projectId: facts.targetId,
        ...to,
        ...present({ allocated, listedOn }),
        from,
        reason,
        evidence: evidence.map(({ docId }) => docId),
      }),
    ];
  },
});

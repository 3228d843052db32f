import { businessDate } from '#workdays/business-date';
import { references } from '../../../kernel/other-streams.js';
import { present } from '../../../kernel/present.js';
import { InvalidCommand, StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { requireHeldByNoOther } from '../../../plot/held-by.js';
import { suppliedOn } from '../../../plot/supplied.js';
import { requireAdmitted } from '../../admission/admitted.js';
import { projectDecision } from '../../decision.js';
import { requireNotClosed, restsOn } from '../../guards.js';
import type { Project } from '../../state.js';
import { requireOwnTerritory } from '../../territory.js';
import { CorrectLandContract } from '../commands.js';
import { LandContractCorrected } from '../events.js';
import { contractNumbered, decidedBefore, isSoldToDesignated, reservedFor } from '../land-contract.js';
import { inForce, type LandContract } from '../state.js';

/**
 * The contract itself shows what was written down wrongly. The start flow follows its day; what was decided under
 * it stays decided after it.
 */
export const correctLandContract = projectDecision(CorrectLandContract, {
  title: { zh: '更正土地合同', en: 'Correct the land contract' },
  roles: ['NR', 'COUNTY', 'ZONE'],
  rule: 'R-23',
  reads: ({ filing }, { plotId, recordedAs, channel }) => {
    const known = inForce(filing.contracts).find(({ contractNo }) => contractNo === recordedAs) ?? filing.contract;
    const after = plotId ?? known?.plotId;
    return after === undefined || channel === 'IMPORT' ? [] : references('plot', after);
  },
  decide(project, command, facts) {
    requireOwnTerritory(project, facts);
    requireNotClosed(project);
    const contract = toCorrect(project, command);
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
    const others = inForce(project.filing.contracts).filter((other) => other !== contract);
    requireOwnNumberAndPlot(to, others);
    const early = decidedBefore(project, [...others, to], facts);
    refuseIf(early.length > 0, 'R-23', { signedOn: to.signedOn, decidedBefore: early });
    const isOtherPlot = to.plotId !== plotId;
    if (!importing && (isOtherPlot || to.signedOn !== signedOn)) {
      requireHeldByNoOther(facts.of('plot', to.plotId), { ...to, projectId: facts.targetId });
    }
    const listedOn =
      isOtherPlot && isSoldToDesignated(project, allocated, facts.channel)
        ? suppliedOn(facts.of('plot', to.plotId), { ...to, territory: project.filing.territorialEntity }, facts)
        : isOtherPlot
          ? undefined
          : contract.listedOn;
    refuseIf(listedOn !== undefined && to.signedOn < listedOn, 'R-33', {
      listedOn: listedOn ?? '',
      signedOn: to.signedOn,
    });
    const { reason, evidence = [] } = command;
    return [
      LandContractCorrected.of(
        {
          projectId: facts.targetId,
          ...to,
          ...present({ allocated, listedOn }),
          from,
          reason,
          evidence: evidence.map(({ docId }) => docId),
        },
        LandContractCorrected.rules,
        to.contractNo === contractNo ? undefined : reservedFor(facts.targetId, to.contractNo),
      ),
    ];
  },
});

/** @throws StateConflict where there is none; NotFound; InvalidCommand where several are in force and none is named. */
function toCorrect(project: Project, { recordedAs }: CorrectLandContract): LandContract {
  const contracts = inForce(project.filing.contracts);
  if (contracts.length === 0) {
    throw new StateConflict({
      zh: '尚无有效的土地合同记录，请直接记录土地合同',
      en: 'No land contract in force is on record: record it',
    });
  }
  if (recordedAs !== undefined) return contractNumbered(project, recordedAs);
  const [only, ...more] = contracts;
  if (only && more.length === 0) return only;
  const numbers = contracts.map(({ contractNo }) => contractNo);
  throw new InvalidCommand('recordedAs', {
    zh: `项目有多份土地合同（${numbers.join('、')}），请写明更正哪一份`,
    en: `is needed, for the project has several land contracts: ${numbers.join(', ')}`,
  });
}

/** @throws StateConflict */
function requireOwnNumberAndPlot(
  to: Pick<LandContract, 'contractNo' | 'plotId'>,
  others: readonly LandContract[],
): void {
  const same = others.find(({ contractNo, plotId }) => contractNo === to.contractNo || plotId === to.plotId);
  if (!same) return;
  throw new StateConflict({
    zh: `项目的另一份土地合同${same.contractNo}已用此合同号或地块（${same.plotId}）`,
    en: `Another land contract of the project, ${same.contractNo} for plot ${same.plotId}, has this number or plot`,
  });
}

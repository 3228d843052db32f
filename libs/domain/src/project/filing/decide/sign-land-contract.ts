import { businessDate } from '#workdays/business-date';
import { InvalidCommand, StateConflict } from '../../../kernel/refusal.js';
import { requireAdmitted } from '../../admission/admitted.js';
import { projectDecision } from '../../decision.js';
import { requireOwnTerritory } from '../../territory.js';
import { SignLandContract } from '../commands.js';
import { LandContractSigned } from '../events.js';
import { requireUnfinished } from '../unfinished.js';

export const signLandContract = projectDecision(SignLandContract, {
  title: { zh: '签订土地合同', en: 'Sign the land contract' },
  roles: ['NR', 'COUNTY', 'ZONE'],
  rule: 'R-23',
  decide(project, { contractNo, plotId, ...command }, facts) {
    requireOwnTerritory(project, facts);
    requireUnfinished(project);
    const { contract } = project.filing;
    if (contract) {
      throw new StateConflict({
        zh: `土地合同已签订（${contract.contractNo}，${contract.signedOn}）`,
        en: `The land contract ${contract.contractNo} was signed on ${contract.signedOn}`,
      });
    }
    const signedOn = businessDate(command.signedOn);
    // admission comes before the contract, also where the contract is typed in later.
    requireAdmitted(project, facts, signedOn);
    if (signedOn > facts.businessDate) {
      throw new InvalidCommand('signedOn', {
        zh: `不得晚于办理之日${facts.businessDate}`,
        en: `must not be after ${facts.businessDate}, the day of the command`,
      });
    }
    return [LandContractSigned.of({ projectId: facts.targetId, contractNo, plotId, signedOn })];
  },
});

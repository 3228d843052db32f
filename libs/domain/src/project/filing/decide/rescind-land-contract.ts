import { businessDate } from '#workdays/business-date';
import { InvalidCommand, StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { projectDecision } from '../../decision.js';
import { isUnattended, requireDepartment, restsOn } from '../../guards.js';
import type { Project } from '../../state.js';
import { RescindLandContract } from '../commands.js';
import { LandContractRescinded } from '../events.js';
import { contractNumbered, decidedBefore, decidedSince } from '../land-contract.js';
import { inForce, type LandContract } from '../state.js';
import { requireUnfinished } from '../unfinished.js';
import type { Facts } from '../../../kernel/facts.js';

/** Kind of the evidence: the agreement or decision that ends the contract. */
const PAPER = 'land-contract-rescission';

/**
 * No formal decision stands without a contract: so each permit given under this one is decided about first, revoked
 * or named as resting on the contract for another plot. The start flow it began ends with it (R-87; follow-flow.ts).
 */
export const rescindLandContract = projectDecision(RescindLandContract, {
  title: { zh: '解除土地合同', en: 'Rescind a land contract' },
  roles: ['NR'],
  rule: 'R-23',
  decide(project, command, facts) {
    if (!isUnattended(facts)) requireDepartment(facts, 'NR', 'R-23');
    requireUnfinished(project);
    requireNotStarted(project);
    const { contractNo, reason, remaining = [], evidence = [] } = command;
    const contract = contractNumbered(project, contractNo);
    const { plotId, signedOn } = contract;
    const rescindedOn = command.rescindedOn === undefined ? facts.businessDate : businessDate(command.rescindedOn);
    if (rescindedOn > facts.businessDate || rescindedOn < signedOn) {
      throw new InvalidCommand('rescindedOn', {
        zh: `须在签订之日${signedOn}与办理之日${facts.businessDate}之间`,
        en: `must lie between ${signedOn}, the day it was signed, and ${facts.businessDate}, the day of the command`,
      });
    }
    const importing = facts.channel === 'IMPORT';
    refuseIf(!restsOn(command, PAPER) && !importing, 'R-23', { missing: PAPER });
    requireDecidedAbout(project, contract, remaining, facts);
    return [
      LandContractRescinded.of({
        projectId: facts.targetId,
        ...{ contractNo, plotId, signedOn, rescindedOn, reason },
        remaining: [...remaining],
        evidence: evidence.map(({ docId }) => docId),
      }),
    ];
  },
});

/** Once it is built on, the land is not taken from under the works: the project is terminated. @throws StateConflict */
function requireNotStarted({ filing: { started } }: Project): void {
  if (!started) return;
  throw new StateConflict({
    zh: `项目已于${started.date}开工，不再解除土地合同；项目不再建设的，请终止项目`,
    en: `Construction started on ${started.date}: the contract is rescinded no more; terminate the project if it is given up`,
  });
}

/** @throws InvalidCommand for what is no such permit; Refusal by R-23 naming what stands, or what would rest on nothing. */
function requireDecidedAbout(
  project: Project,
  contract: LandContract,
  remaining: readonly string[],
  facts: Facts,
): void {
  const standing = decidedSince(project, contract, facts);
  const unknown = remaining.find((itemId, i) => !standing.includes(itemId) || remaining.indexOf(itemId) !== i);
  if (unknown !== undefined) {
    throw new InvalidCommand('remaining', {
      zh: `${unknown}不是该合同签订后核发且有效的用地类许可，或重复列出`,
      en: `${unknown} is no standing permit on land given since the contract was signed, or is named twice`,
    });
  }
  const { contractNo } = contract;
  const undecided = standing.filter((itemId) => !remaining.includes(itemId));
  refuseIf(undecided.length > 0, 'R-23', { contractNo, undecided });
  const others = inForce(project.filing.contracts).filter((other) => other !== contract);
  const without = decidedBefore(project, others, facts);
  refuseIf(without.length > 0, 'R-23', { contractNo, withoutContract: without });
}

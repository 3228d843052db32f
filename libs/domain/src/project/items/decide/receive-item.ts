import { requireStanding } from '../../../department/succession/standing.js';
import { localItemOn } from '../../../department/local-lists/state.js';
import { isTerritorialCode } from '../../../department/roles.js';
import type { Facts } from '../../../kernel/facts.js';
import { InvalidCommand, refuse, refuseIf } from '../../../kernel/refusal.js';
import type { DataOf } from '../../../kernel/event.js';
import { present } from '../../../kernel/present.js';
import { references } from '../../../kernel/other-streams.js';
import { catalogueItem } from '../../../policy/state.js';
import { requireAdmitted } from '../../admission/admitted.js';
import { isCompetent } from '../../competent.js';
import { projectDecision } from '../../decision.js';
import { isUnattended, requireNotClosed } from '../../guards.js';
import { requireNotMerged } from '../../joint-services/merged-reviews.js';
import type { Project } from '../../state.js';
import { ReceiveItem } from '../commands/intake-commands.js';
import { ItemReceived } from '../events.js';
import { requireNotCovered, zoneOf } from '../regional-assessment.js';
import { requireFullTerms } from '../terms.js';
import { noticeEnds } from '../up-to-date.js';
import { COUNTER_ROLES, requireCounter } from './on-item.js';

export const receiveItem = projectDecision(ReceiveItem, {
  title: { zh: '接收事项申请', en: 'Receive an item' },
  roles: COUNTER_ROLES,
  rule: 'R-82',
  reads: (project, { department, channel }) =>
    channel === 'IMPORT'
      ? []
      : [...zoneOf(project), ...references('department', ...(department === undefined ? [] : [department]))],
  decide(project, command, facts) {
    requireNotClosed(project);
    if (!catalogueItem(facts.policy, command.itemCode)?.beforeAdmission) requireAdmitted(project, facts);
    const importing = facts.channel === 'IMPORT';
    const terms = locallyPromised(termsOf(command, facts), command, facts);
    requireFullTerms(project, command, facts);
    const { promisedDays, statutoryDays, department } = terms;
    if (command.department && !importing) requireStanding(facts, command.department, 'R-05');
    requireCompetent(project, command, facts);
    requireNotCovered(project, command.itemCode, command, facts);
    requireNotMerged(project, command.itemCode, facts);
    requireCounter(facts, { department }, 'R-05');
    refuseIf(statutoryDays !== undefined && promisedDays > statutoryDays, 'CLK-13', {
      promisedDays,
      statutoryDays: statutoryDays ?? 0,
    });
    const receivedOn = facts.businessDate;
    return [
      ItemReceived.of({
        itemId: `${facts.targetId}.i${project.items.count + 1}`,
        itemCode: command.itemCode,
        receivedOn,
        ...terms,
        ...(importing ? {} : { noticeUntil: noticeEnds(receivedOn, facts) }),
      }),
    ];
  },
});

/**
 * the catalogue names the body responsible for an item; in its place only the county or zone that answers for the
 * project decides it. Items outside the catalogue come with their department. @throws Refusal by R-05.
 */
function requireCompetent(project: Project, { itemCode, department }: ReceiveItem, facts: Facts): void {
  if (department === undefined || isUnattended(facts) || isCompetent(project, itemCode, department, facts)) return;
  const responsible = catalogueItem(facts.policy, itemCode)?.department ?? 'none';
  const { territorialEntity = 'none' } = project.filing;
  refuse('R-05', { itemCode, department, responsible, territorialEntity });
}

/** in an item it decides itself, a county or zone keeps the promise of its own list where that is the shorter. */
function locallyPromised(terms: Terms, { itemCode, department }: ReceiveItem, facts: Facts): Terms {
  if (department === undefined || facts.channel === 'IMPORT' || !isTerritorialCode(department)) return terms;
  const local = localItemOn(facts.of('department', department), itemCode, facts.businessDate);
  return local ? { ...terms, promisedDays: Math.min(local.promisedDays, terms.promisedDays) } : terms;
}

type Terms = Omit<DataOf<typeof ItemReceived>, 'itemId' | 'itemCode' | 'receivedOn' | 'noticeUntil'>;

/** The item's terms: from the catalogue, or as given for an item outside it. */
function termsOf({ itemCode, department, terms }: ReceiveItem, { policy, channel }: Facts): Terms {
  const known = channel === 'IMPORT' && terms ? undefined : catalogueItem(policy, itemCode);
  if (known && terms) {
    throw new InvalidCommand('terms', {
      zh: `目录内事项${itemCode}的期限由政策规定，请勿另行给出`,
      en: `the terms of ${itemCode} come from the catalogue: leave them out`,
    });
  }
  if (known) {
    const { name, phase, lane, promisedDays, statutoryDays, timeUnit, extensionDays, domains, needsLandContract } =
      known;
    return {
      name,
      department: department ?? known.department,
      phase,
      lane,
      promisedDays,
      statutoryDays,
      timeUnit,
      extensionLimit: extensionDays,
      restDayRule: 'NEXT_WORKING_DAY',
      domains,
      needsLandContract,
    };
  }
  if (!terms) {
    throw new InvalidCommand('itemCode', {
      zh: `目录中没有事项${itemCode}：请核对编码，或给出其期限（terms）`,
      en: `${itemCode} is not in the catalogue: check the code, or give its terms`,
    });
  }
  if (!department) {
    throw new InvalidCommand('department', {
      zh: '目录外事项须指明办理部门',
      en: 'name the department that decides an item outside the catalogue',
    });
  }
  const { promisedDays, statutoryDays, timeUnit, extensionDays, restDayRule } = terms;
  return {
    department,
    promisedDays,
    ...present({ statutoryDays }),
    timeUnit,
    extensionLimit: extensionDays ?? 0,
    restDayRule,
    domains: terms.domains ?? [],
    needsLandContract: false,
  };
}

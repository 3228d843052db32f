import { refuseIf, InvalidCommand } from '../../../kernel/refusal.js';
import type { Facts } from '../../../kernel/facts.js';
import type { MaterialAnswer, MaterialQuestion } from '../../../kernel/material-register.js';
import { references } from '../../../kernel/other-streams.js';
import { present } from '../../../kernel/present.js';
import type { RuleId } from '../../../rules/rule.js';
import { catalogueItem } from '../../../policy/state.js';
import { projectDecision } from '../../decision.js';
import { isUnattended, requireDesignated } from '../../guards.js';
import type { Project } from '../../state.js';
import { requireWindowAuthority } from '../../window-authority.js';
import { ExemptSubmission, SubstituteDocument } from '../commands/material-commands.js';
import { DocumentSubstituted, SubmissionExempted } from '../events.js';
import { openFieldsOf } from '../fields.js';
import type { Item } from '../state.js';
import { siteOpinionFor } from './site-opinion.js';
import { proofFor, requireNoEnd } from './temporary-proof.js';
import {
  COUNTER_ROLES,
  departmentOf,
  itemAtHand,
  requireCounter,
  requireOpen,
  stateConflict,
  type ItemAtHand,
} from './on-item.js';

export const exemptSubmission = projectDecision(ExemptSubmission, {
  title: { zh: '免于提交材料', en: 'Exempt from submission' },
  roles: COUNTER_ROLES,
  rule: 'R-75',
  reads: (_, { issuer, channel }) => (channel === 'IMPORT' ? [] : references('department', issuer)),
  asks: (project, command) => [questionOf(project, command)],
  decide(project, command, facts) {
    const { itemId, material, ground, issuer, reference } = command;
    const rule = ground === 'DATA_SHARING' ? 'R-75' : 'R-76';
    const { item, events } = itemLacking(project, { itemId, material }, rule, facts);
    if (isUnattended(facts)) {
      return [...events, SubmissionExempted.of({ ...openFieldsOf(item), material, ground, issuer, reference }, [rule])];
    }
    requireLicence(item, material, rule, facts);
    facts.of('department', issuer);
    const answer = facts.registered(questionOf(project, command));
    if (answer) requireOnRegister(answer, material, rule, facts);
    const exempted = { ...openFieldsOf(item), material, ground, issuer, reference, answerId: answer?.answerId };
    return [...events, SubmissionExempted.of(present(exempted), [rule])];
  },
});

/** What the register is asked before the exemption, where one is connected; else the officer's word is on record. */
function questionOf(project: Project, command: ExemptSubmission): MaterialQuestion {
  const { ground, material, issuer, reference } = command;
  return present({ ground, material, issuer, reference, holder: project.filing.filed?.ownerUscc });
}

/** What the register does not have, or has as expired, is handed in. @throws Refusal by `rule`. */
function requireOnRegister(answer: MaterialAnswer, material: string, rule: RuleId, { businessDate }: Facts): void {
  refuseIf(!answer.found, rule, { material, onRegister: false });
  const { validUntil } = answer;
  refuseIf(validUntil !== undefined && validUntil < businessDate, rule, { material, validUntil: validUntil ?? '' });
}

export const substituteDocument = projectDecision(SubstituteDocument, {
  title: { zh: '文件替代', en: 'Substitute a document' },
  roles: COUNTER_ROLES,
  rule: 'R-74',
  reads: (project, { itemId, issuer, channel }) =>
    channel === 'IMPORT' ? [] : references('department', ...departmentOf(project, itemId, channel), issuer),
  decide(project, command, facts) {
    const { itemId, material, substitute, issuer, docId } = command;
    const rule = substitute === 'SITE_OPINION' ? 'R-73' : 'R-74';
    const { item, events } = itemLacking(project, { itemId, material }, rule, facts);
    if (!isUnattended(facts)) {
      requireWindowAuthority(item, facts);
      if (substitute === 'DEPARTMENT_PROOF') requireReplaceable(item, material, facts);
      facts.of('department', issuer);
    }
    if (substitute === 'SITE_OPINION') requireNoEnd(command);
    const shown =
      substitute === 'SITE_OPINION'
        ? siteOpinionFor(project, item, command, facts)
        : proofFor(project, item, command, facts);
    const substituted = { ...openFieldsOf(item), material, substitute, issuer, docId, ...shown };
    return [...events, DocumentSubstituted.of(substituted, [rule])];
  },
});

/** The open item of a designated project that asks for the material, which nothing excuses yet. */
function itemLacking(
  project: Project,
  { itemId, material }: Pick<ExemptSubmission, 'itemId' | 'material'>,
  rule: RuleId,
  facts: Facts,
): ItemAtHand {
  requireDesignated(project, 'R-01');
  const { item, events } = itemAtHand(project, itemId, facts);
  requireCounter(facts, item, rule);
  requireOpen(item);
  const known = catalogueItem(facts.policy, item.itemCode);
  if (known && !known.materials.some(({ code }) => code === material)) {
    throw new InvalidCommand('material', {
      zh: `事项${item.itemCode}没有材料${material}`,
      en: `${item.itemCode} does not ask for ${material}: name a material of the catalogue`,
    });
  }
  if (item.excused.includes(material)) {
    throw stateConflict(item, {
      zh: '该材料已免于提交或已被替代',
      en: 'The material is exempted or substituted already',
    });
  }
  return { item, events };
}

/** Only what the catalogue marks as a licence that government issues is excused. @throws Refusal by `rule`. */
function requireLicence({ itemCode }: Item, material: string, rule: RuleId, { policy }: Facts): void {
  const listed = catalogueItem(policy, itemCode)?.materials.find(({ code }) => code === material);
  refuseIf(listed?.issuedBy !== 'GOVERNMENT', rule, { itemCode, material, issuedBy: listed?.issuedBy ?? 'APPLICANT' });
}

/** a proof stands in for a licence; in a sensitive domain for no essential one, whoever issues it. */
function requireReplaceable(item: Item, material: string, facts: Facts): void {
  requireLicence(item, material, 'R-74', facts);
  const entry = catalogueItem(facts.policy, item.itemCode);
  const essential = entry?.materials.some((listed) => listed.code === material && listed.essential) ?? false;
  const domains = entry?.domains ?? [];
  refuseIf(essential && domains.length > 0, 'R-62', { itemCode: item.itemCode, material, domains });
}

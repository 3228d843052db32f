import { refuseIf, InvalidCommand } from '../../../kernel/refusal.js';
import type { Facts } from '../../../kernel/facts.js';
import type { RuleId } from '../../../rules/rule.js';
import { catalogueItem } from '../../../policy/state.js';
import { projectDecision } from '../../decision.js';
import { requireDesignated } from '../../guards.js';
import type { Project } from '../../state.js';
import { ExemptSubmission, SubstituteDocument } from '../commands/material-commands.js';
import { DocumentSubstituted, SubmissionExempted } from '../events.js';
import { openFieldsOf } from '../fields.js';
import type { Item } from '../state.js';
import { COUNTER_ROLES, itemAtHand, requireCounter, requireOpen, stateConflict, type ItemAtHand } from './on-item.js';

export const exemptSubmission = projectDecision(ExemptSubmission, {
  title: { zh: '免于提交材料', en: 'Exempt from submission' },
  roles: COUNTER_ROLES,
  rule: 'R-75',
  decide(project, { itemId, material, ground, issuer, reference }, facts) {
    const rule = ground === 'DATA_SHARING' ? 'R-75' : 'R-76';
    const { item, events } = itemLacking(project, { itemId, material }, rule, facts);
    const exempted = { ...openFieldsOf(item), material, ground, issuer, reference };
    return [...events, SubmissionExempted.of(exempted, [rule])];
  },
});

export const substituteDocument = projectDecision(SubstituteDocument, {
  title: { zh: '文件替代', en: 'Substitute a document' },
  roles: COUNTER_ROLES,
  rule: 'R-74',
  decide(project, { itemId, material, substitute, issuer, docId }, facts) {
    const rule = substitute === 'SITE_OPINION' ? 'R-73' : 'R-74';
    const { item, events } = itemLacking(project, { itemId, material }, rule, facts);
    if (substitute === 'SITE_OPINION') requireLandPapers(item, material, issuer);
    const substituted = { ...openFieldsOf(item), material, substitute, issuer, docId };
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

/** the site opinion of NR stands in for the land papers of a construction-planning permit, and for nothing else. */
function requireLandPapers({ itemCode }: Item, material: string, issuer: string): void {
  const fits = itemCode === 'project-planning-permit' && material === 'land-document' && issuer === 'NR';
  refuseIf(!fits, 'R-73', { itemCode, material, issuer });
}

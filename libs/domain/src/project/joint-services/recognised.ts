import type { Facts } from '../../kernel/facts.js';
import { present } from '../../kernel/present.js';
import { refuse, refuseIf } from '../../kernel/refusal.js';
import { catalogueItem } from '../../policy/state.js';
import type { Project } from '../state.js';
import type { RecognizeResult } from './commands.js';
import type { Survey } from './vocabulary.js';

/**
 * A result stands in the place of an essential material where the policy says so, and a permit in the place of no material
 * at all but where the policy names the permit: nobody takes the record-filing for the land papers. For other
 * materials the department judges other results itself. @throws Refusal by R-32.
 */
export function requireStandsFor(
  { jointServices, items }: Project,
  { resultKind, resultId, itemCode, material }: RecognizeResult & { readonly material: string },
  { policy }: Facts,
): void {
  const asked = catalogueItem(policy, itemCode)?.materials.find(({ code }) => code === material);
  if (asked?.essential !== true && resultKind !== 'PERMIT') return;
  const survey = jointServices.surveys.find(({ surveyId }) => surveyId === resultId)?.survey;
  const permit = resultKind === 'PERMIT' ? items.byId[resultId]?.itemCode : undefined;
  const stands = policy.service.standsFor.some(
    (entry) =>
      entry.resultKind === resultKind &&
      entry.itemCode === itemCode &&
      entry.material === material &&
      (entry.survey === undefined || entry.survey === survey) &&
      entry.permit === permit,
  );
  refuseIf(!stands, 'R-32', present({ resultKind, permit, itemCode, material }));
}

/** What of a project is recognised for a material of an item: by the item's department, or by all. */
function recognisedFor({ jointServices }: Project, itemCode: string, material: string, { policy }: Facts) {
  const own = jointServices.recognised.find((known) => known.itemCode === itemCode && known.material === material);
  if (own) return { rule: 'R-32', resultId: own.resultId } as const;
  const surveys = policy.service.standsFor
    .filter((entry) => entry.itemCode === itemCode && entry.material === material)
    .flatMap(({ survey }): Survey[] => (survey ? [survey] : []));
  const shared = jointServices.surveys.find(({ survey }) => surveys.includes(survey));
  return shared && ({ rule: 'R-86', resultId: shared.surveyId } as const);
}

/** What is recognised is not asked of the applicant again. @throws Refusal by for a shared survey. */
export function requireNotAskedAgain(
  project: Project,
  { itemCode }: { readonly itemCode: string },
  materials: readonly (string | undefined)[],
  facts: Facts,
): void {
  for (const material of materials) {
    const known = material === undefined ? undefined : recognisedFor(project, itemCode, material, facts);
    if (known && material !== undefined) refuse(known.rule, { material, recognised: known.resultId });
  }
}

/** The materials that need not be handed in because a recognised result stands in their place. */
export function withoutRecognised(
  project: Project,
  { itemCode }: { readonly itemCode: string },
  materials: readonly string[],
  facts: Facts,
): readonly string[] {
  return materials.filter((material) => recognisedFor(project, itemCode, material, facts) === undefined);
}

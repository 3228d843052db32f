import { businessDate } from '#workdays/business-date';
import type { Facts } from '../../../kernel/facts.js';
import { present } from '../../../kernel/present.js';
import { InvalidCommand, StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { references } from '../../../kernel/other-streams.js';
import { projectDecision } from '../../decision.js';
import { VerifyProject } from '../commands.js';
import { ProjectVerified } from '../events.js';
import { INVESTMENT_AUTHORITY, requireInvestmentAuthority } from '../investment-authority.js';
import { requireUnfinished } from '../unfinished.js';

export const verifyProject = projectDecision(VerifyProject, {
  title: { zh: '项目核准', en: 'Verify the project' },
  roles: ['DRC', 'COUNTY', 'ZONE', 'WINDOW'],
  rule: 'R-71',
  reads: (_, { channel }) => (channel === 'IMPORT' ? [] : references('department', INVESTMENT_AUTHORITY)),
  decide(project, command, facts) {
    requireInvestmentAuthority(project, 'project-verification', facts);
    requireUnfinished(project);
    const { filing } = project;
    const { docNo, siteOpinionDoc, stabilityAssessmentDoc, applicationReportDoc } = command;
    // A project under record-filing needs no verification, nor any document for one.
    refuseIf(filing.filed?.regime === 'FILING' || filing.record !== undefined, 'R-72', { regime: 'FILING' });
    // A verification that has run out may be followed by another.
    if (filing.verified && filing.verified.validUntil >= facts.businessDate) {
      throw new StateConflict({
        zh: `项目已核准（${filing.verified.docNo}），有效期至${filing.verified.validUntil}`,
        en: `The project is verified by ${filing.verified.docNo} until ${filing.verified.validUntil}`,
      });
    }
    const needed = { siteOpinionDoc, stabilityAssessmentDoc, applicationReportDoc };
    const missing = Object.entries(needed)
      .filter(([, doc]) => doc === undefined)
      .map(([field]) => field);
    refuseIf(missing.length > 0 && facts.channel !== 'IMPORT', 'R-71', { missing });
    requireAttached(needed, command, facts);
    const validUntil = businessDate(command.validUntil);
    if (validUntil < facts.businessDate) {
      throw new InvalidCommand('validUntil', {
        zh: `不得早于核准之日${facts.businessDate}`,
        en: `must not be before ${facts.businessDate}, the day of the verification`,
      });
    }
    return [ProjectVerified.of(present({ projectId: facts.targetId, docNo, validUntil, ...needed }))];
  },
});

/** A document is not there because somebody wrote its name: each is among the evidence. @throws Refusal by R-71. */
function requireAttached(
  needed: Readonly<Record<string, string | undefined>>,
  { evidence = [] }: VerifyProject,
  { channel }: Facts,
): void {
  if (channel === 'IMPORT') return;
  const unshown = Object.entries(needed).filter(([, doc]) => !evidence.some(({ docId }) => docId === doc));
  refuseIf(unshown.length > 0, 'R-71', { notInEvidence: unshown.map(([field]) => field) });
  const docs = Object.values(needed).flatMap((doc) => doc ?? []);
  const twice = docs.find((doc, i) => docs.indexOf(doc) !== i);
  refuseIf(twice !== undefined, 'R-71', { sameDocument: twice ?? '' });
}

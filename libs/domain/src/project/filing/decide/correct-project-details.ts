import { present } from '../../../kernel/present.js';
import type { Command } from '../../../kernel/command.js';
import type { Facts } from '../../../kernel/facts.js';
import { InvalidCommand, StateConflict, refuse, refuseIf } from '../../../kernel/refusal.js';
import { projectDecision } from '../../decision.js';
import { restsOn } from '../../guards.js';
import { requireOwnTerritory } from '../../territory.js';
import { CorrectProjectDetails } from '../commands.js';
import { DETAIL_VALUES } from '../detail-shapes.js';
import { ProjectDetailsCorrected } from '../events.js';
import type { Filing } from '../state.js';
import type { OwnerChange } from '../vocabulary.js';

/** The regime is settled by the filing or verification that followed it. */
function requireRegimeOpen({ record, verified }: Filing): void {
  const settledBy = record?.filingNo ?? verified?.docNo;
  if (settledBy === undefined) return;
  throw new StateConflict(
    { zh: `项目已备案或核准（${settledBy}），投资管理方式不能再改`, en: `The regime is settled by ${settledBy}` },
    { settledBy },
  );
}

/** Kinds of evidence that show who owns the project: the agreement that hands it over, or the register that never knew the other. */
const OWNER_PAPERS = { 'owner-transfer': 'TRANSFER', 'owner-correction': 'MISTAKE' } as const;

/**
 * Whoever is the owner reports delays and answers for what was committed to (N-3), so no office that either may
 * concern names another one: the services office or DRC does, on the paper that shows it. @throws Refusal by R-45.
 */
function ownerChangeOf(command: Command, { actor, channel }: Facts): OwnerChange {
  if (channel === 'IMPORT') return 'MISTAKE';
  const may = actor.roles.includes('GSO') || actor.roles.includes('DRC');
  refuseIf(!may, 'R-45', { field: 'ownerUscc', by: ['GSO', 'DRC'] });
  const shown = Object.entries(OWNER_PAPERS).find(([kind]) => restsOn(command, kind));
  return shown ? shown[1] : refuse('R-45', { evidence: 'missing', kinds: Object.keys(OWNER_PAPERS) });
}

/** Also on a project that has ended: a record is put right whenever it is found wrong. */
export const correctProjectDetails = projectDecision(CorrectProjectDetails, {
  title: { zh: '更正项目信息', en: 'Correct project details' },
  roles: ['WINDOW', 'GSO', 'COMMERCE', 'DRC', 'INDUSTRY_DEPT', 'COUNTY', 'ZONE', 'ADMIN'],
  rule: 'R-01',
  decide(project, command, facts) {
    const { field, to, reason, evidence = [] } = command;
    requireOwnTerritory(project, facts);
    const value = DETAIL_VALUES[field](to);
    if (value === undefined) {
      throw new InvalidCommand('to', { zh: `“${to}”不符合${field}的格式`, en: `“${to}” is no valid ${field}` });
    }
    const from = project.filing.filed?.[field];
    if (from === value) {
      throw new InvalidCommand('to', { zh: `${field}已是“${to}”，无须更正`, en: `${field} is “${to}” already` });
    }
    const ownerChange = field === 'ownerUscc' && from !== undefined ? ownerChangeOf(command, facts) : undefined;
    if (field === 'regime') requireRegimeOpen(project.filing);
    if (evidence.length === 0 && facts.channel !== 'IMPORT') {
      throw new InvalidCommand('evidence', {
        zh: '更正须附证明文件',
        en: 'attach the document that shows the right value',
      });
    }
    const { targetId } = facts;
    return [
      ProjectDetailsCorrected.of(
        present({
          projectId: targetId,
          field,
          from,
          to: value,
          reason,
          evidence: evidence.map(({ docId }) => docId),
          ownerChange,
        }),
        undefined,
        field === 'projectCode' ? { kind: 'project', value: to, subject: targetId } : undefined,
      ),
    ];
  },
});

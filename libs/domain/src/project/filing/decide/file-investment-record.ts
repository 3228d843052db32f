import { present } from '../../../kernel/present.js';
import { InvalidCommand, StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { references } from '../../../kernel/other-streams.js';
import { projectDecision } from '../../decision.js';
import { FileInvestmentRecord } from '../commands.js';
import { InvestmentRecordFiled } from '../events.js';
import { INVESTMENT_AUTHORITY, requireInvestmentAuthority } from '../investment-authority.js';
import type { Filing } from '../state.js';
import { requireUnfinished } from '../unfinished.js';

/** The code the filing carries: the command's, or the one known already; they may not differ. */
function projectCodeOf({ filed }: Filing, projectCode: string | undefined): string | undefined {
  const known = filed?.projectCode;
  if (known !== undefined && projectCode !== undefined && known !== projectCode) {
    throw new InvalidCommand('projectCode', {
      zh: `项目代码已登记为${known}；如有误，请先更正项目信息`,
      en: `is on record as ${known}; if that is wrong, correct the project details first`,
    });
  }
  return projectCode ?? known;
}

export const fileInvestmentRecord = projectDecision(FileInvestmentRecord, {
  title: { zh: '项目备案', en: 'File the investment record' },
  roles: ['DRC', 'COUNTY', 'ZONE', 'WINDOW'],
  rule: 'R-72',
  reads: (_, { channel }) => (channel === 'IMPORT' ? [] : references('department', INVESTMENT_AUTHORITY)),
  decide(project, command, facts) {
    requireInvestmentAuthority(project, 'investment-filing', facts);
    requireUnfinished(project);
    const { filing } = project;
    const { filingNo, preconditions = [] } = command;
    if (filing.record) {
      throw new StateConflict({
        zh: `项目已备案（${filing.record.filingNo}）`,
        en: `The investment was filed before as ${filing.record.filingNo}`,
      });
    }
    // A project under verification is verified; filing is for the other regime.
    refuseIf(filing.filed?.regime === 'VERIFICATION' || filing.verified !== undefined, 'R-71', {
      regime: 'VERIFICATION',
    });
    refuseIf(preconditions.length > 0, 'R-72', { preconditions });
    const projectCode = projectCodeOf(filing, command.projectCode);
    if (projectCode === undefined && facts.channel !== 'IMPORT') {
      throw new InvalidCommand('projectCode', {
        zh: '备案须有项目代码，请填写',
        en: 'a filing carries the nationwide project code; give it',
      });
    }
    const { targetId } = facts;
    return [
      InvestmentRecordFiled.of(
        present({ projectId: targetId, filingNo, projectCode }),
        undefined,
        projectCode === undefined ? undefined : { kind: 'project', value: projectCode, subject: targetId },
      ),
    ];
  },
});

import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { blacklisted, USCC } from '#test/support/engaged-intermediary';
import { folded, given, happened, type History } from '#test/support/given';
import { GUANYUN, inGuanyun, DONGHAI } from '#test/support/landed-project';
import { NR_OFFICER, designated, filed, received } from '#test/support/major-project';
import type { Duty } from '../../../department/responsibility/state.js';
import type { Annex2Row } from '../../../department/responsibility/vocabulary.js';
import type { Department } from '../../../department/state.js';
import { intermediaryStream } from '../../../intermediary/stream.js';
import type { Actor } from '../../../kernel/actor.js';
import { InvalidCommand, StateConflict } from '../../../kernel/refusal.js';
import { project } from '../../state.js';
import { issueEarlyServiceOpinion, startEarlyIntervention } from './early-service.js';

const ECO: Actor = { id: 'eco-1', roles: ['ECO'], department: 'ECO' };
const having = (code: string, rule: Annex2Row, dutyCode: string): Department => {
  const duty: Duty = {
    code,
    dutyCode,
    rule,
    dutyKind: 'OPINION',
    item: { zh: '意见', en: 'Opinion' },
    standard: { zh: '书面', en: 'In writing' },
    process: { zh: '受理、出具', en: 'Take in, answer' },
    node: 'PLANNING_GENERATION',
    version: 1,
  };
  return { leaders: [], authority: [], duties: { [dutyCode]: duty } };
};
const at = (...history: History) =>
  given(project, filed, ...history)
    .as(NR_OFFICER)
    .knowing('department', {
      NR: having('NR', 'A2-4', 'forest-land'),
      ECO: having('ECO', 'A2-6', 'eia-type'),
      'COUNTY-GUANYUN': having('COUNTY-GUANYUN', 'A2-15', 'territorial-service'),
      'COUNTY-DONGHAI': having('COUNTY-DONGHAI', 'A2-15', 'territorial-service'),
    });
const major = (...history: History) => at(designated, inGuanyun, ...history);

describe('an early-service opinion (R-05, A2-1 to A2-15)', () => {
  const opinion = {
    department: 'NR',
    dutyCode: 'forest-land',
    stance: 'CONDITIONAL',
    opinion: '涉及少量林地',
    conditions: ['办理使用林地审核'],
    basis: ['TERRITORIAL_PLAN'],
    docId: 'opinion-1',
  } as const;
  const asked = { ...opinion, conditions: [...opinion.conditions], basis: [...opinion.basis] };

  it('is given under a duty of the department, with conditions and basis (A2-4)', () => {
    const given = major().when(issueEarlyServiceOpinion, asked);
    given.thenHappens([
      'EarlyServiceOpinionIssued',
      { opinionId: 'P1.e1', rule: 'A2-4', topic: { zh: '意见' }, ...opinion },
    ]);
    expect(given.events[0]?.rules).toEqual(['R-05', 'R-32', 'A2-4']);
  });

  it('is of no department that does not have the duty, and of no officer for another department', () => {
    major()
      .when(issueEarlyServiceOpinion, { ...asked, dutyCode: 'eia-type' })
      .thenRefused('R-05', { department: 'NR', dutyCode: 'eia-type' });
    major()
      .as(ECO)
      .when(issueEarlyServiceOpinion, asked)
      .thenRefused('R-05', { department: 'NR', actorDepartment: 'ECO' });
  });

  it('names its basis, and the conditions where it has any; who objects says what would have to change', () => {
    major()
      .when(issueEarlyServiceOpinion, { ...asked, basis: [] })
      .thenRefused('A2-4', { missing: 'basis' });
    major()
      .when(issueEarlyServiceOpinion, { ...asked, stance: 'OBJECTION', conditions: [] })
      .thenFails(InvalidCommand, { field: 'conditions' });
    major()
      .when(issueEarlyServiceOpinion, { ...asked, stance: 'NO_OBJECTION' })
      .thenFails(InvalidCommand, { field: 'conditions' });
  });

  it('serves designated projects (R-01)', () =>
    at().when(issueEarlyServiceOpinion, asked).thenRefused('R-01', { designated: false }));

  it('of a county or zone is on projects in its own territory (A2-15, R-16)', () => {
    const territorial = { ...asked, dutyCode: 'territorial-service' };
    major()
      .as(GUANYUN)
      .when(issueEarlyServiceOpinion, { ...territorial, department: 'COUNTY-GUANYUN' })
      .thenHappens(['EarlyServiceOpinionIssued', { rule: 'A2-15' }]);
    major()
      .as(DONGHAI)
      .when(issueEarlyServiceOpinion, { ...territorial, department: 'COUNTY-DONGHAI' })
      .thenRefused('R-16', { territorialEntity: 'COUNTY-GUANYUN' });
  });

  it('stands for all departments, online and on paper alike, until it is replaced with a reason (R-32)', () => {
    const onPaper = major()
      .through('WINDOW')
      .when(issueEarlyServiceOpinion, asked)
      .events.map((event) => happened('2026-03-02', event));
    major(...onPaper)
      .when(issueEarlyServiceOpinion, asked)
      .thenRefused('R-32', { opinionId: 'P1.e1' });
    major(...onPaper)
      .when(issueEarlyServiceOpinion, { ...asked, correctionReason: '选址微调' })
      .thenHappens([
        'EarlyServiceOpinionIssued',
        { opinionId: 'P1.e2', replaces: { opinionId: 'P1.e1', reason: '选址微调' } },
      ]);
    major(...onPaper)
      .on('2026-03-01')
      .when(issueEarlyServiceOpinion, { ...asked, correctionReason: '选址微调' })
      .thenFails(InvalidCommand, { field: 'occurredAt' });
    major()
      .when(issueEarlyServiceOpinion, { ...asked, correctionReason: '选址微调' })
      .thenFails(InvalidCommand, { field: 'correctionReason' });
  });
});

describe('early intervention (R-31)', () => {
  const help = { report: 'ENVIRONMENT', service: '指导确定评价等级和监测点位' } as const;
  const eia = (receivedOn: string) =>
    received({ itemCode: 'eia-report', department: 'ECO', receivedOn: businessDate(receivedOn) });

  it.each([
    ['ENERGY', 'DRC'],
    ['SAFETY', 'EMERG'],
    ['ENVIRONMENT', 'ECO'],
  ] as const)('of the %s report is by %s', (report, department) => {
    major()
      .as({ id: 'officer', roles: [department], department })
      .when(startEarlyIntervention, { ...help, report })
      .thenHappens(['EarlyInterventionStarted', { report, department }]);
    major()
      .as({ id: 'other', roles: ['ECO', 'DRC', 'EMERG'], department: 'NR' })
      .when(startEarlyIntervention, { ...help, report })
      .thenRefused('R-31', { department });
  });

  it('helps no blacklisted institution to prepare the report of a major project (R-41)', () => {
    const preparer = USCC;
    const eco = major().as(ECO);
    eco
      .knowing('intermediary', { [preparer]: folded(intermediaryStream, [blacklisted()]) })
      .when(startEarlyIntervention, { ...help, preparer })
      .thenRefused('R-41', { intermediary: preparer });
    eco.when(startEarlyIntervention, { ...help, preparer }).thenHappens(['EarlyInterventionStarted', { preparer }]);
  });

  it('comes while the report is being prepared, not when it is handed in', () => {
    major(eia('2026-02-27'))
      .as(ECO)
      .when(startEarlyIntervention, help)
      .thenRefused('R-31', { report: 'ENVIRONMENT', itemId: 'P1.i1' });
    major(eia('2026-03-03')).as(ECO).when(startEarlyIntervention, help).thenHappens(['EarlyInterventionStarted']);
  });

  it('typed in after the report was handed in, as of a day before, is believed on paper only', () => {
    const later = major(eia('2026-03-03')).as(ECO).recordedOn('2026-03-05');
    later.when(startEarlyIntervention, help).thenRefused('R-31', { evidence: 'missing' });
    const evidence = [{ docId: 'record-1', sha256: '0'.repeat(64), kind: 'early-intervention-record' }];
    later.when(startEarlyIntervention, { ...help, evidence }).thenHappens(['EarlyInterventionStarted']);
  });

  it('starts once for a report', () => {
    const { events } = major().as(ECO).when(startEarlyIntervention, help);
    major(...events)
      .as(ECO)
      .when(startEarlyIntervention, help)
      .thenFails(StateConflict);
  });

  it('serves designated projects (R-01)', () =>
    at().as(ECO).when(startEarlyIntervention, help).thenRefused('R-01', { designated: false }));
});

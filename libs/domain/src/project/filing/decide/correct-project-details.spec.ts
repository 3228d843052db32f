import { describe, expect, it } from '@jest/globals';
import { folded, given, happened } from '#test/support/given';
import { ADMIN, DONGHAI, GSO, GUANYUN, inGuanyun, terminated } from '#test/support/landed-project';
import { NR_WINDOW, OWNER, filed } from '#test/support/major-project';
import { InvalidCommand, StateConflict } from '../../../kernel/refusal.js';
import { project } from '../../state.js';
import { InvestmentRecordFiled, ProjectDetailsCorrected, ProjectFiled } from '../events.js';
import { ownersOf } from '../owners.js';
import { correctProjectDetails } from './correct-project-details.js';

const evidence = [{ docId: 'doc-1', sha256: '0'.repeat(64), kind: 'letter' }];
const reason = '录入有误';

describe('correcting the details of a project', () => {
  it('records what stood there, what is right, why, and the document that shows it', () =>
    given(project, filed)
      .when(correctProjectDetails, { field: 'name', to: '年产12万吨新材料项目', reason, evidence })
      .thenHappens([
        'ProjectDetailsCorrected',
        { field: 'name', from: '年产10万吨新材料项目', to: '年产12万吨新材料项目', reason, evidence: ['doc-1'] },
      ]));

  it('gives what was not known, with nothing before it', () => {
    const { events } = given(project, filed).when(correctProjectDetails, {
      field: 'investmentAmount',
      to: '120000000.5',
      reason,
      evidence,
    });
    expect(events.map(({ data }) => data)).toEqual([
      { projectId: 'P1', field: 'investmentAmount', to: 120_000_000.5, reason, evidence: ['doc-1'] },
    ]);
    expect(folded(project, [filed, ...events]).filing.filed?.investmentAmount).toBe(120_000_000.5);
  });

  it('reserves a corrected project code', () => {
    const { events } = given(project, filed).when(correctProjectDetails, {
      field: 'projectCode',
      to: '2403-320723-04-01-123456',
      reason,
      evidence,
    });
    expect(events[0]?.reserves).toEqual({ kind: 'project', value: '2403-320723-04-01-123456', subject: 'P1' });
  });

  it.each([
    ['investmentAmount', 'plenty'],
    ['investmentAmount', '-1'],
    ['ownerUscc', '123'],
    ['regime', 'NONE'],
    ['zone', 'COUNTY-GUANYUN'],
  ] as const)('rejects for %s the value %s', (field, to) =>
    given(project, filed)
      .when(correctProjectDetails, { field, to, reason, evidence })
      .thenFails(InvalidCommand, { field: 'to' }),
  );

  it('rejects a correction that changes nothing', () =>
    given(project, filed)
      .when(correctProjectDetails, { field: 'name', to: '年产10万吨新材料项目', reason, evidence })
      .thenFails(InvalidCommand, { field: 'to' }));

  it('rejects a correction without a document', () =>
    given(project, filed)
      .when(correctProjectDetails, { field: 'location', to: '灌云县临港产业区', reason })
      .thenFails(InvalidCommand, { field: 'evidence' }));

  it('takes an import without a document', () =>
    given(project, filed)
      .as(ADMIN)
      .through('IMPORT')
      .when(correctProjectDetails, { field: 'location', to: '灌云县临港产业区', reason })
      .thenHappens(['ProjectDetailsCorrected', { evidence: [] }]));

  it('does not change the regime once the filing has settled it (R-72)', () =>
    given(
      project,
      ProjectFiled.of({ projectId: 'P1', name: '项目', regime: 'FILING' }),
      InvestmentRecordFiled.of({ projectId: 'P1', filingNo: '备1' }),
    )
      .when(correctProjectDetails, { field: 'regime', to: 'VERIFICATION', reason, evidence })
      .thenFails(StateConflict, { details: { settledBy: '备1' } }));

  it('puts the record right also after the project has ended', () =>
    given(project, filed, terminated)
      .when(correctProjectDetails, { field: 'industry', to: '化工', reason, evidence })
      .thenHappens(['ProjectDetailsCorrected']));

  it('names another owner through the services office or DRC only, on the paper that shows the change (R-45, N-3)', () => {
    const to = '91320700MA1XXXXX9Z';
    const fields = { field: 'ownerUscc', to, reason } as const;
    const change = [{ docId: 'doc-transfer', sha256: '0'.repeat(64), kind: 'owner-transfer' }];
    for (const actor of [NR_WINDOW, ADMIN, { ...GUANYUN, roles: ['COUNTY' as const] }]) {
      given(project, filed)
        .as(actor)
        .when(correctProjectDetails, { ...fields, evidence: change })
        .thenRefused('R-45', { field: 'ownerUscc' });
    }
    const office = given(project, filed).as(GSO);
    office
      .when(correctProjectDetails, { ...fields, evidence })
      .thenRefused('R-45', { kinds: ['owner-transfer', 'owner-correction'] });
    office
      .when(correctProjectDetails, { ...fields, evidence: change })
      .thenHappens(['ProjectDetailsCorrected', { from: OWNER.uscc, to, ownerChange: 'TRANSFER' }]);
    const mistake = [{ docId: 'doc-register', sha256: '0'.repeat(64), kind: 'owner-correction' }];
    office
      .when(correctProjectDetails, { ...fields, evidence: mistake })
      .thenHappens(['ProjectDetailsCorrected', { to, ownerChange: 'MISTAKE' }]);
  });

  it('forgets no owner the project has had (R-45, N-3)', () => {
    const handed = (from: string, to: string) =>
      ProjectDetailsCorrected.of({ projectId: 'P1', field: 'ownerUscc', from, to, reason, evidence: ['doc-transfer'] });
    const [first, second] = [OWNER.uscc ?? '', '91320700MA1XXXXX9Z'];
    const { filing } = folded(project, [filed, handed(first, second)]);
    expect(ownersOf(filing)).toEqual([second, first]);
    const back = folded(project, [filed, handed(first, second), happened('2026-05-06', handed(second, first))]);
    expect(ownersOf(back.filing)).toEqual([first, second]);
  });

  it('is left to the county that answers for the project (R-16)', () => {
    const fields = { field: 'industry', to: '化工', reason, evidence } as const;
    given(project, filed, inGuanyun)
      .as(GUANYUN)
      .when(correctProjectDetails, fields)
      .thenHappens(['ProjectDetailsCorrected']);
    given(project, filed, inGuanyun)
      .as(DONGHAI)
      .when(correctProjectDetails, fields)
      .thenRefused('R-16', { territorialEntity: 'COUNTY-GUANYUN' });
  });
});

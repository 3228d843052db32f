import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { given, type History } from '#test/support/given';
import { ADMIN, DONGHAI, GUANYUN, inGuanyun, suspended, terminated } from '#test/support/landed-project';
import { NR_WINDOW, filed } from '#test/support/major-project';
import type { Actor } from '../../../kernel/actor.js';
import type { Department } from '../../../department/state.js';
import { InvalidCommand, StateConflict } from '../../../kernel/refusal.js';
import { project } from '../../state.js';
import { InvestmentRecordFiled, ProjectFiled, ProjectVerified } from '../events.js';
import { fileInvestmentRecord } from './file-investment-record.js';
import { verifyProject } from './verify-project.js';

const underFiling = ProjectFiled.of({ projectId: 'P1', name: '项目', regime: 'FILING' });
const underVerification = ProjectFiled.of({ projectId: 'P1', name: '项目', regime: 'VERIFICATION' });
const projectCode = '2403-320723-04-01-123456';
const DRC_OFFICER: Actor = { id: 'drc-1', roles: ['DRC'], department: 'DRC' };
const drc = (...history: History) => given(project, ...history).as(DRC_OFFICER);
const withoutDelegation: Department = { leaders: [], authority: [] };
const delegating = (itemCode: string): Department => ({
  leaders: [],
  authority: [
    { code: 'DRC', itemCodes: [itemCode], validFrom: businessDate('2026-01-01'), document: '委托书〔2026〕1号' },
  ],
});

describe('record-filing (R-72)', () => {
  it('records filing number and project code, and reserves the code', () => {
    const filing = drc(underFiling).when(fileInvestmentRecord, { filingNo: '备1', projectCode });
    filing.thenHappens(['InvestmentRecordFiled', { filingNo: '备1', projectCode }]);
    expect(filing.events[0]?.reserves).toEqual({ kind: 'project', value: projectCode, subject: 'P1' });
  });

  it('is the business of DRC, of the county that answers for the project, and of no other body (R-05, R-16)', () => {
    const fields = { filingNo: '备1', projectCode };
    drc(underFiling, inGuanyun).as(GUANYUN).when(fileInvestmentRecord, fields).thenHappens(['InvestmentRecordFiled']);
    drc(underFiling, inGuanyun)
      .as(DONGHAI)
      .when(fileInvestmentRecord, fields)
      .thenRefused('R-16', { territorialEntity: 'COUNTY-GUANYUN' });
    drc(underFiling).as(GUANYUN).when(fileInvestmentRecord, fields).thenRefused('R-16', { territorialEntity: 'none' });
  });

  it('is done by a window to which DRC has delegated it, and by no other (R-50)', () => {
    const window = drc(underFiling).as(NR_WINDOW);
    const fields = { filingNo: '备1', projectCode };
    window
      .knowing('department', { DRC: withoutDelegation })
      .when(fileInvestmentRecord, fields)
      .thenRefused('R-50', { department: 'DRC', itemCode: 'investment-filing' });
    window
      .knowing('department', { DRC: delegating('investment-filing') })
      .when(fileInvestmentRecord, fields)
      .thenHappens(['InvestmentRecordFiled']);
  });

  it('takes the project code given at filing', () =>
    drc(ProjectFiled.of({ projectId: 'P1', name: '项目', projectCode }))
      .when(fileInvestmentRecord, { filingNo: '备1' })
      .thenHappens(['InvestmentRecordFiled', { projectCode }]));

  it('asks for no precondition document', () =>
    drc(underFiling)
      .when(fileInvestmentRecord, { filingNo: '备1', projectCode, preconditions: ['用地预审意见'] })
      .thenRefused('R-72', { preconditions: ['用地预审意见'] }));

  it('is not for a project under verification (R-71)', () =>
    drc(underVerification)
      .when(fileInvestmentRecord, { filingNo: '备1', projectCode })
      .thenRefused('R-71', { regime: 'VERIFICATION' }));

  it('happens once', () =>
    drc(underFiling, InvestmentRecordFiled.of({ projectId: 'P1', filingNo: '备1', projectCode }))
      .when(fileInvestmentRecord, { filingNo: '备2', projectCode })
      .thenFails(StateConflict));

  it('rejects another project code than the one on record', () =>
    drc(ProjectFiled.of({ projectId: 'P1', name: '项目', projectCode: 'OTHER-1' }))
      .when(fileInvestmentRecord, { filingNo: '备1', projectCode })
      .thenFails(InvalidCommand, { field: 'projectCode' }));

  it('needs a project code, unless an import has none', () => {
    drc(underFiling)
      .when(fileInvestmentRecord, { filingNo: '备1' })
      .thenFails(InvalidCommand, { field: 'projectCode' });
    drc(underFiling)
      .as(ADMIN)
      .through('IMPORT')
      .when(fileInvestmentRecord, { filingNo: '备1' })
      .thenHappens(['InvestmentRecordFiled']);
  });

  it.each([suspended, terminated])('does not happen after $type', (end) =>
    drc(underFiling, end).when(fileInvestmentRecord, { filingNo: '备1', projectCode }).thenFails(StateConflict),
  );
});

describe('verification (R-71)', () => {
  const papers = { siteOpinionDoc: 'doc-site', stabilityAssessmentDoc: 'doc-risk', applicationReportDoc: 'doc-report' };
  const evidence = Object.values(papers).map((docId) => ({ docId, sha256: '0'.repeat(64), kind: docId }));
  const said = { docNo: '核1', validUntil: '2028-03-01', ...papers };
  const fields = { ...said, evidence };
  const verifiedUntil = (validUntil: string) =>
    ProjectVerified.of({ projectId: 'P1', docNo: '核1', validUntil: businessDate(validUntil), ...papers });

  it('rests on the site opinion, the stability assessment and the application report', () =>
    drc(underVerification).when(verifyProject, fields).thenHappens(['ProjectVerified', said]));

  it('is not given by a window on a delegation that does not name it (R-50)', () =>
    drc(underVerification)
      .as(NR_WINDOW)
      .knowing('department', { DRC: delegating('investment-filing') })
      .when(verifyProject, fields)
      .thenRefused('R-50', { department: 'DRC', itemCode: 'project-verification' }));

  it('is refused without the site opinion, the stability assessment or the application report', () =>
    drc(underVerification)
      .when(verifyProject, { docNo: '核1', validUntil: '2028-03-01', applicationReportDoc: 'doc-report' })
      .thenRefused('R-71', { missing: ['siteOpinionDoc', 'stabilityAssessmentDoc'] }));

  it('is refused on documents that are only named: each is among the evidence, and is one of its own (R-71)', () => {
    const all = ['siteOpinionDoc', 'stabilityAssessmentDoc', 'applicationReportDoc'];
    drc(underVerification).when(verifyProject, said).thenRefused('R-71', { notInEvidence: all });
    drc(underVerification)
      .when(verifyProject, { ...fields, siteOpinionDoc: '随便' })
      .thenRefused('R-71', { notInEvidence: ['siteOpinionDoc'] });
    drc(underVerification)
      .when(verifyProject, { ...fields, siteOpinionDoc: 'doc-risk' })
      .thenRefused('R-71', { sameDocument: 'doc-risk' });
  });

  it('is not asked of a project under record-filing (R-72)', () =>
    drc(underFiling).when(verifyProject, fields).thenRefused('R-72', { regime: 'FILING' }));

  it('is taken from an import as far as its papers are known', () =>
    drc(filed)
      .as(ADMIN)
      .through('IMPORT')
      .when(verifyProject, { docNo: '核1', validUntil: '2028-03-01' })
      .thenHappens(['ProjectVerified', { docNo: '核1' }]));

  it('is not given twice while it is valid, and again once it has run out', () => {
    drc(underVerification, verifiedUntil('2026-03-02'))
      .on('2026-03-02')
      .when(verifyProject, fields)
      .thenFails(StateConflict);
    drc(underVerification, verifiedUntil('2026-03-01'))
      .on('2026-03-02')
      .when(verifyProject, fields)
      .thenHappens(['ProjectVerified']);
  });

  it('cannot end before it begins', () =>
    drc(underVerification)
      .on('2026-03-02')
      .when(verifyProject, { ...fields, validUntil: '2026-03-01' })
      .thenFails(InvalidCommand, { field: 'validUntil' }));
});

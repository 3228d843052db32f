import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { given } from '#test/support/given';
import { ADMIN, suspended, terminated } from '#test/support/landed-project';
import { filed } from '#test/support/major-project';
import { InvalidCommand, StateConflict } from '../../../kernel/refusal.js';
import { project } from '../../state.js';
import { InvestmentRecordFiled, ProjectFiled, ProjectVerified } from '../events.js';
import { fileInvestmentRecord } from './file-investment-record.js';
import { verifyProject } from './verify-project.js';

const underFiling = ProjectFiled.of({ projectId: 'P1', name: '项目', regime: 'FILING' });
const underVerification = ProjectFiled.of({ projectId: 'P1', name: '项目', regime: 'VERIFICATION' });
const projectCode = '2403-320723-04-01-123456';

describe('record-filing (R-72)', () => {
  it('records filing number and project code, and reserves the code', () => {
    const filing = given(project, underFiling).when(fileInvestmentRecord, { filingNo: '备1', projectCode });
    filing.thenHappens(['InvestmentRecordFiled', { filingNo: '备1', projectCode }]);
    expect(filing.events[0]?.reserves).toEqual({ kind: 'project', value: projectCode, subject: 'P1' });
  });

  it('takes the project code given at filing', () =>
    given(project, ProjectFiled.of({ projectId: 'P1', name: '项目', projectCode }))
      .when(fileInvestmentRecord, { filingNo: '备1' })
      .thenHappens(['InvestmentRecordFiled', { projectCode }]));

  it('asks for no precondition document', () =>
    given(project, underFiling)
      .when(fileInvestmentRecord, { filingNo: '备1', projectCode, preconditions: ['用地预审意见'] })
      .thenRefused('R-72', { preconditions: ['用地预审意见'] }));

  it('is not for a project under verification (R-71)', () =>
    given(project, underVerification)
      .when(fileInvestmentRecord, { filingNo: '备1', projectCode })
      .thenRefused('R-71', { regime: 'VERIFICATION' }));

  it('happens once', () =>
    given(project, underFiling, InvestmentRecordFiled.of({ projectId: 'P1', filingNo: '备1', projectCode }))
      .when(fileInvestmentRecord, { filingNo: '备2', projectCode })
      .thenFails(StateConflict));

  it('rejects another project code than the one on record', () =>
    given(project, ProjectFiled.of({ projectId: 'P1', name: '项目', projectCode: 'OTHER-1' }))
      .when(fileInvestmentRecord, { filingNo: '备1', projectCode })
      .thenFails(InvalidCommand, { field: 'projectCode' }));

  it('needs a project code, unless an import has none', () => {
    given(project, underFiling)
      .when(fileInvestmentRecord, { filingNo: '备1' })
      .thenFails(InvalidCommand, { field: 'projectCode' });
    given(project, underFiling)
      .as(ADMIN)
      .through('IMPORT')
      .when(fileInvestmentRecord, { filingNo: '备1' })
      .thenHappens(['InvestmentRecordFiled']);
  });

  it.each([suspended, terminated])('does not happen after $type', (end) =>
    given(project, underFiling, end)
      .when(fileInvestmentRecord, { filingNo: '备1', projectCode })
      .thenFails(StateConflict),
  );
});

describe('verification (R-71)', () => {
  const papers = { siteOpinionDoc: 'doc-site', stabilityAssessmentDoc: 'doc-risk', applicationReportDoc: 'doc-report' };
  const fields = { docNo: '核1', validUntil: '2028-03-01', ...papers };
  const verifiedUntil = (validUntil: string) =>
    ProjectVerified.of({ projectId: 'P1', docNo: '核1', validUntil: businessDate(validUntil), ...papers });

  it('rests on the site opinion, the stability assessment and the application report', () =>
    given(project, underVerification).when(verifyProject, fields).thenHappens(['ProjectVerified', fields]));

  it('is refused without the site opinion, the stability assessment or the application report', () =>
    given(project, underVerification)
      .when(verifyProject, { docNo: '核1', validUntil: '2028-03-01', applicationReportDoc: 'doc-report' })
      .thenRefused('R-71', { missing: ['siteOpinionDoc', 'stabilityAssessmentDoc'] }));

  it('is not asked of a project under record-filing (R-72)', () =>
    given(project, underFiling).when(verifyProject, fields).thenRefused('R-72', { regime: 'FILING' }));

  it('is taken from an import as far as its papers are known', () =>
    given(project, filed)
      .as(ADMIN)
      .through('IMPORT')
      .when(verifyProject, { docNo: '核1', validUntil: '2028-03-01' })
      .thenHappens(['ProjectVerified', { docNo: '核1' }]));

  it('is not given twice while it is valid, and again once it has run out', () => {
    given(project, underVerification, verifiedUntil('2026-03-02'))
      .on('2026-03-02')
      .when(verifyProject, fields)
      .thenFails(StateConflict);
    given(project, underVerification, verifiedUntil('2026-03-01'))
      .on('2026-03-02')
      .when(verifyProject, fields)
      .thenHappens(['ProjectVerified']);
  });

  it('cannot end before it begins', () =>
    given(project, underVerification)
      .on('2026-03-02')
      .when(verifyProject, { ...fields, validUntil: '2026-03-01' })
      .thenFails(InvalidCommand, { field: 'validUntil' }));
});

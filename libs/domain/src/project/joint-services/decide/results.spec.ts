import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { businessDate } from '#workdays/business-date';
import { blacklisted } from '#test/support/engaged-intermediary';
import { folded, given } from '#test/support/given';
import {
  SURVEY_PLATFORM,
  drawingsCertified,
  drawingsIn,
  onMajorProject,
  papers,
  schemeApproved,
  surveyShared,
} from '#test/support/joint-services-story';
import { ADMIN, opened } from '#test/support/landed-project';
import { HURD_OFFICER, NR_OFFICER, filed, received } from '#test/support/major-project';
import { intermediaryStream } from '../../../intermediary/stream.js';
import { InvalidCommand, NotFound, StateConflict } from '../../../kernel/refusal.js';
import { SHIPPED_POLICY } from '../../../policy/data/shipped-policy.js';
import { ComplianceOpinionSubmitted } from '../../admission/events.js';
import { acceptItem } from '../../items/decide/accept-item.js';
import { requestCorrection } from '../../items/decide/correction.js';
import { receiveItem } from '../../items/decide/receive-item.js';
import { PermitIssued } from '../../items/events.js';
import { EarlyServiceOpinionIssued } from '../../nodes/events.js';
import { project } from '../../state.js';
import { ShareSurvey } from '../commands.js';
import { RESURVEY_GROUNDS } from '../vocabulary.js';
import { recognizeResult, shareSurvey } from './results.js';

const sharing = {
  survey: 'TOPOGRAPHIC_MAP',
  standard: 'DB32/T 4405-2022',
  institution: '91310000MA1SHANGH1',
  surveyedOn: '2026-02-20',
  evidence: papers('survey-result'),
} as const;

describe('a survey result (R-86)', () => {
  const platform = onMajorProject().as(SURVEY_PLATFORM).through('INTEGRATION');

  it('is shared once with all departments, by the one standard, whoever surveyed', () => {
    platform
      .when(shareSurvey, sharing)
      .thenHappens([
        'SurveyResultShared',
        { surveyId: 'P1.m1', survey: 'TOPOGRAPHIC_MAP', institution: '91310000MA1SHANGH1', docId: 'doc-survey-result' },
      ]);
    onMajorProject(surveyShared('TOPOGRAPHIC_MAP'))
      .as(NR_OFFICER)
      .when(shareSurvey, sharing)
      .thenRefused('R-86', { shared: 'P1.m1' });
  });

  it('of a blacklisted institution is not shared, whether it is on the list now or was when it surveyed (R-41)', () => {
    const { institution } = sharing;
    const listedFrom = (listedOn: string) => ({
      [institution]: folded(intermediaryStream, [blacklisted({ listedOn: businessDate(listedOn) })]),
    });
    for (const listedOn of ['2026-01-05', '2026-02-25']) {
      platform
        .knowing('intermediary', listedFrom(listedOn))
        .when(shareSurvey, sharing)
        .thenRefused('R-41', { intermediary: institution, listedOn });
    }
    platform
      .knowing('intermediary', listedFrom('2026-04-01'))
      .when(shareSurvey, sharing)
      .thenHappens(['SurveyResultShared']);
  });

  it('is not shared by another standard', () =>
    platform
      .when(shareSurvey, { ...sharing, standard: 'DB32/T 3696-2019' })
      .thenRefused('R-86', { standard: 'DB32/T 3696-2019', required: 'DB32/T 4405-2022' }));

  it('is done again for changed works, an error or age; that a surveyor is not a local one is no ground', () => {
    const again = onMajorProject(surveyShared('TOPOGRAPHIC_MAP')).as(NR_OFFICER);
    for (const resurveyGround of RESURVEY_GROUNDS) {
      again
        .when(shareSurvey, { ...sharing, resurveyGround })
        .thenHappens(['SurveyResultShared', { surveyId: 'P1.m2', replaces: 'P1.m1', resurveyGround }]);
    }
    const local = Object.assign(new ShareSurvey(), sharing, { resurveyGround: 'INSTITUTION_NOT_LOCAL' });
    expect(validateSync(local).map(({ property }) => property)).toContain('resurveyGround');
    platform
      .when(shareSurvey, { ...sharing, resurveyGround: 'ERROR_FOUND' })
      .thenFails(InvalidCommand, { field: 'resurveyGround' });
  });

  it('rests on the result itself, from the natural-resources bureau or the platform, and is not dated ahead', () => {
    platform.when(shareSurvey, { ...sharing, evidence: [] }).thenRefused('R-86', { missing: 'survey-result' });
    onMajorProject().as(HURD_OFFICER).when(shareSurvey, sharing).thenRefused('R-86', { department: 'NR' });
    platform
      .when(shareSurvey, { ...sharing, surveyedOn: '2026-03-03' })
      .thenFails(InvalidCommand, { field: 'surveyedOn' });
  });
});

const scheme = {
  resultKind: 'OVERALL_SCHEME',
  resultId: 'S-1',
  itemCode: 'project-planning-permit',
  material: 'approved-scheme',
} as const;
const certificate = {
  resultKind: 'DRAWING_CERTIFICATE',
  resultId: 'P1.r1',
  itemCode: 'construction-permit',
  material: 'drawing-certificate',
} as const;

describe('recognising a result (R-32)', () => {
  const known = onMajorProject(schemeApproved, drawingsIn(), drawingsCertified());

  it('takes what is on record as it stands, in the recognising department’s own item', () => {
    known
      .as(NR_OFFICER)
      .when(recognizeResult, scheme)
      .thenHappens(['ResultRecognized', { ...scheme, department: 'NR', issuer: 'NR' }]);
    known
      .as(HURD_OFFICER)
      .when(recognizeResult, { resultKind: 'OVERALL_SCHEME', resultId: 'S-1', itemCode: 'landscaping-opinion' })
      .thenHappens(['ResultRecognized', { department: 'HURD', issuer: 'NR', resultKind: 'OVERALL_SCHEME' }]);
  });

  it('is for no other department’s item, and for results on record only', () => {
    known.as(HURD_OFFICER).when(recognizeResult, scheme).thenRefused('R-32', { department: 'NR' });
    known
      .as(NR_OFFICER)
      .when(recognizeResult, { ...scheme, resultId: 'S-9' })
      .thenFails(NotFound);
    onMajorProject(drawingsIn()).as(HURD_OFFICER).when(recognizeResult, certificate).thenFails(NotFound);
  });

  it('lets a result stand only for an essential material the policy names (R-32)', () => {
    known
      .as(HURD_OFFICER)
      .when(recognizeResult, { ...certificate, material: 'safety-measures' })
      .thenRefused('R-32', { material: 'safety-measures' });
    known
      .as(HURD_OFFICER)
      .when(recognizeResult, { ...certificate, resultKind: 'OVERALL_SCHEME', resultId: 'S-1' })
      .thenRefused('R-32', { resultKind: 'OVERALL_SCHEME', material: 'drawing-certificate' });
  });

  it('is done once, of the catalogue’s items and materials', () => {
    const { events } = known.as(NR_OFFICER).when(recognizeResult, scheme);
    onMajorProject(schemeApproved, ...events)
      .as(NR_OFFICER)
      .when(recognizeResult, scheme)
      .thenFails(StateConflict);
    known
      .as(NR_OFFICER)
      .when(recognizeResult, { ...scheme, material: 'no-such' })
      .thenFails(InvalidCommand, { field: 'material' });
    known
      .as(NR_OFFICER)
      .when(recognizeResult, { ...scheme, itemCode: 'no-such' })
      .thenFails(InvalidCommand, { field: 'itemCode' });
  });

  it('takes an opinion of the pre-assessment that speaks for the project, and none that does not', () => {
    const opinion = {
      resultKind: 'COMPLIANCE_OPINION',
      resultId: 'CULTURAL_RELICS',
      itemCode: 'site-opinion',
    } as const;
    const given = (verdict: 'PASS' | 'FAIL') =>
      ComplianceOpinionSubmitted.of({
        ...{ projectId: 'P1', round: 1, dimension: 'CULTURAL_RELICS', department: 'CULT', verdict },
        ...{ basis: ['文物保护法'], conditions: [] },
      });
    onMajorProject(opened, given('PASS'))
      .as(NR_OFFICER)
      .when(recognizeResult, opinion)
      .thenHappens(['ResultRecognized', { issuer: 'CULT', department: 'NR' }]);
    onMajorProject(opened, given('FAIL')).as(NR_OFFICER).when(recognizeResult, opinion).thenFails(NotFound);
  });

  it('takes an early-service opinion, unless it objects', () => {
    const early = { resultKind: 'EARLY_SERVICE_OPINION', resultId: 'P1.e1', itemCode: 'land-planning-permit' } as const;
    const given = (stance: 'CONDITIONAL' | 'OBJECTION') =>
      EarlyServiceOpinionIssued.of({
        ...{ projectId: 'P1', opinionId: 'P1.e1', department: 'WATER', dutyCode: 'flood', rule: 'A2-8', stance },
        ...{ topic: { zh: '防洪', en: 'Flood' }, opinion: '…', conditions: [], basis: ['防洪法'], docId: 'doc-1' },
      });
    onMajorProject(given('CONDITIONAL'))
      .as(NR_OFFICER)
      .when(recognizeResult, early)
      .thenHappens(['ResultRecognized', { issuer: 'WATER', department: 'NR' }]);
    onMajorProject(given('OBJECTION')).as(NR_OFFICER).when(recognizeResult, early).thenFails(NotFound);
  });

  const permit = {
    resultKind: 'PERMIT',
    resultId: 'P1.i1',
    itemCode: 'construction-permit',
    material: 'land-document',
  } as const;
  const issuedAs = (itemCode: string, department = 'NR') => [
    received({ itemCode, department }),
    PermitIssued.of({
      ...{ itemId: 'P1.i1', itemCode, department, timeUnit: 'WORKING_DAY' },
      ...{ promisedDays: 5, acceptedOn: businessDate('2026-02-02'), dueOn: businessDate('2026-02-09') },
      ...{ decidedOn: businessDate('2026-02-05'), elapsedDays: 3, pausedDays: 0, overrunDays: 0, late: false },
      ...{ status: 11, deferralIds: [] },
    }),
  ];

  it('takes a permit of the project once it is issued, in the place of the licence it is', () => {
    onMajorProject(...issuedAs('land-planning-permit'))
      .as(HURD_OFFICER)
      .when(recognizeResult, permit)
      .thenHappens(['ResultRecognized', { issuer: 'NR', department: 'HURD' }]);
    onMajorProject(received()).as(HURD_OFFICER).when(recognizeResult, permit).thenFails(NotFound);
  });

  it('takes a permit in the place of no paper but those the policy says it is (R-32, R-61)', () => {
    const filing = onMajorProject(...issuedAs('investment-filing', 'DRC'));
    filing
      .as(NR_OFFICER)
      .when(recognizeResult, { ...permit, itemCode: 'project-planning-permit' })
      .thenRefused('R-32', { resultKind: 'PERMIT', permit: 'investment-filing', material: 'land-document' });
    for (const material of ['land-document', 'planning-permit', 'drawing-certificate']) {
      filing
        .as(HURD_OFFICER)
        .when(recognizeResult, { ...permit, material })
        .thenRefused('R-32', { permit: 'investment-filing', material });
    }
    filing
      .as(NR_OFFICER)
      .when(recognizeResult, { ...permit, itemCode: 'project-planning-permit', material: 'project-approval' })
      .thenHappens(['ResultRecognized', { material: 'project-approval' }]);
  });

  it('is taken from an import as its item’s department’s', () =>
    given(project, filed, schemeApproved)
      .as(ADMIN)
      .through('IMPORT')
      .when(recognizeResult, scheme)
      .thenHappens(['ResultRecognized', { department: 'NR' }]));
});

describe('a recognised result', () => {
  const deadline = businessDate('2026-03-20');
  const on = (itemCode: string, department: string) =>
    received({ itemCode, department, receivedOn: businessDate('2026-03-02') });
  const asking = (material: string) => ({ itemId: 'P1.i1', missing: [{ material, description: '…' }], deadline });

  it('is not asked of the applicant again, and the item is accepted without it (R-32)', () => {
    const { events } = onMajorProject(drawingsIn(), drawingsCertified())
      .as(HURD_OFFICER)
      .when(recognizeResult, certificate);
    const recognised = onMajorProject(...events, on('construction-permit', 'HURD')).as(HURD_OFFICER);
    recognised
      .when(requestCorrection, asking('drawing-certificate'))
      .thenRefused('R-32', { material: 'drawing-certificate', recognised: 'P1.r1' });
    recognised.when(requestCorrection, asking('safety-measures')).thenHappens(['CorrectionRequested']);
    recognised.when(acceptItem, { itemId: 'P1.i1', missing: ['drawing-certificate'] }).thenHappens(['ItemAccepted']);
    recognised.when(acceptItem, { itemId: 'P1.i1', missing: ['safety-measures'] }).thenRefused('R-61');
  });

  it('is every shared survey, in every department, without a word of theirs (R-86)', () => {
    const shared = onMajorProject(surveyShared('PLANNING_VERIFICATION'), on('planning-verification', 'NR')).as(
      NR_OFFICER,
    );
    shared
      .when(requestCorrection, asking('completion-survey'))
      .thenRefused('R-86', { material: 'completion-survey', recognised: 'P1.m1' });
    shared.when(acceptItem, { itemId: 'P1.i1', missing: ['completion-survey'] }).thenHappens(['ItemAccepted']);
  });

  it('is none before it is there', () =>
    onMajorProject(on('planning-verification', 'NR'))
      .as(NR_OFFICER)
      .when(requestCorrection, asking('completion-survey'))
      .thenHappens(['CorrectionRequested']));
});

describe('a technical review that is merged into the drawing review (R-85)', () => {
  const service = { ...SHIPPED_POLICY.service, mergedReviewItems: ['lightning'] };
  const asked = { itemCode: 'lightning' };
  const METEO = { id: 'meteo-1', roles: ['METEO'], department: 'METEO' } as const;

  it('is not received as an item of its own of a major project, where the policy names it', () => {
    const lightning = SHIPPED_POLICY.catalogue.find(({ code }) => code === 'lightning');
    const actor = { ...METEO, department: lightning?.department ?? 'METEO' };
    onMajorProject()
      .under({ service })
      .as(actor)
      .when(receiveItem, asked)
      .thenRefused('R-85', { itemCode: 'lightning' });
    onMajorProject().as(actor).when(receiveItem, asked).thenHappens(['ItemReceived']);
    given(project, filed).under({ service }).as(actor).when(receiveItem, asked).thenHappens(['ItemReceived']);
  });
});

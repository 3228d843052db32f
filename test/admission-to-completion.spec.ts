import { beforeAll, describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { APPROVAL_ROLES, type Actor } from '#domain/kernel/actor';
import type { Command } from '#domain/kernel/command';
import type { Decision } from '#domain/kernel/decision';
import { assignTeam } from '#domain/project/agency/decide/team';
import { assessAuthenticity } from '#domain/project/admission/decide/assess-authenticity';
import { concludeAssessment } from '#domain/project/admission/decide/conclude-assessment';
import { confirmMaturity } from '#domain/project/admission/decide/confirm-maturity';
import { openAssessment } from '#domain/project/admission/decide/open-assessment';
import { submitComplianceOpinion } from '#domain/project/admission/decide/submit-compliance-opinion';
import { DIMENSIONS, ownerOf } from '#domain/project/admission/vocabulary';
import { acceptCompletion } from '#domain/project/filing/decide/accept-completion';
import { assignTerritorialEntity } from '#domain/project/filing/decide/assign-territorial-entity';
import { designateMajorProject } from '#domain/project/filing/decide/designate-major-project';
import { fileInvestmentRecord } from '#domain/project/filing/decide/file-investment-record';
import { attachStandardLand } from '#domain/plot/decide/attach-standard-land';
import { listPlot } from '#domain/plot/decide/list-plot';
import { signPlot } from '#domain/plot/decide/sign-plot';
import { LAND_POLICY } from '#domain/policy/sections/land';
import { fileProject } from '#domain/project/filing/decide/file-project';
import { selectTrack } from '#domain/project/filing/decide/select-track';
import { signLandContract } from '#domain/project/filing/decide/sign-land-contract';
import { startConstruction } from '#domain/project/filing/decide/start-construction';
import { issueConditionList } from '#domain/project/conditions/decide/condition-list';
import { proposeConditions } from '#domain/project/conditions/decide/propose-conditions';
import { certifyDrawings } from '#domain/project/joint-services/decide/clear-drawings';
import { startDrawingReview } from '#domain/project/joint-services/decide/start-drawing-review';
import { DRAWING_CHECKS } from '#domain/project/joint-services/vocabulary';
import { acceptItem } from '#domain/project/items/decide/accept-item';
import { issuePermit } from '#domain/project/items/decide/issue-permit';
import { receiveItem } from '#domain/project/items/decide/receive-item';
import { recordPerson } from '#domain/person/decide';
import { registerDepartment } from '#domain/department/decide';
import { EVENTS, STREAM_KINDS } from '#domain/streams';
import { CommandHandler } from '#command-handling/command-handler';
import { NumberTaken } from '#command-handling/errors';
import { EventRegistry } from '#command-handling/event-registry';
import { writeShippedReference } from '#command-handling/shipped-reference-writer';
import { InMemoryEventStore } from '#test/support/in-memory-event-store';
import { ADMIN, COMMERCE, GSO, GUANYUN } from '#test/support/landed-project';
import { HURD_OFFICER, NR_OFFICER, OWNER } from '#test/support/major-project';
import { notRequired } from '#test/support/start-story';

const store = new InMemoryEventStore();
const commands = new CommandHandler({
  store,
  registry: new EventRegistry(EVENTS),
  kinds: STREAM_KINDS,
  sealer: { seal: async (kid) => ({ kid, iv: '', ct: '', tag: '' }) },
  digestKey: new Uint8Array(32),
  timeZone: 'Asia/Shanghai',
  now: () => new Date('2026-03-02T02:00:00Z'),
});
let given = 0;

async function give<State, C extends Command>(
  actor: Actor,
  id: string,
  decision: Decision<State, C>,
  fields: Omit<C, keyof Command> & Pick<Command, 'evidence'>,
): Promise<readonly string[]> {
  const command = plainToInstance(decision.command, { ...fields });
  expect(validateSync(command, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
  const result = await commands.execute({ decision, id, command, actor, commandId: `command-${++given}` });
  return result.events.map(({ type }) => type);
}

/** Takes a project from filing to the end of its pre-assessment. */
async function assess(id: string, reserveNo: string): Promise<readonly string[]> {
  await give(OWNER, id, fileProject, { name: '年产10万吨新材料项目', regime: 'FILING' });
  await give(GSO, id, designateMajorProject, { level: 'CITY', basisDoc: '连发改〔2026〕20号' });
  await give(GUANYUN, id, assignTerritorialEntity, { entity: 'COUNTY-GUANYUN' });
  await give(GSO, id, assignTeam, { members: ['agent-1'] });
  await give(COMMERCE, id, confirmMaturity, { grounds: '已签框架协议' });
  const judgement = { background: '扩产', investorStrength: '上市公司', feasibility: '可行', finding: 'PASS' } as const;
  await give(COMMERCE, id, assessAuthenticity, judgement);
  await give(COMMERCE, id, openAssessment, { mode: 'ONLINE_OPINION', dueOn: '2026-03-20' });
  for (const dimension of DIMENSIONS) {
    const owner = ownerOf(dimension);
    const officer: Actor = { id: `${owner}-1`, roles: [owner], department: owner };
    await give(officer, id, submitComplianceOpinion, { dimension, verdict: 'PASS', basis: ['TERRITORIAL_PLAN'] });
  }
  return give(COMMERCE, id, concludeAssessment, { opinionDoc: '预评〔2026〕1号', reserveNo });
}

/** What each department says that the project does not need of it. */
const answersByDepartment = APPROVAL_ROLES.flatMap((department) => {
  const own = notRequired().filter((answer) => answer.department === department);
  const answers = own.map(({ itemCode, reason }) => ({ itemCode, reason }));
  return answers.length > 0 ? [[department, answers] as const] : [];
});
const paper = (kind: string) => ({ docId: `doc-${kind}`, sha256: '0'.repeat(64), kind });

const WGR: Actor = { id: 'wgr-1', roles: ['WGR'], department: 'WGR' };

/** Receives, accepts and grants an item on one day. */
async function grant(officer: Actor, itemId: string, itemCode: string): Promise<readonly string[]> {
  await give(officer, 'P1', receiveItem, { itemCode });
  await give(officer, 'P1', acceptItem, { itemId });
  return give(officer, 'P1', issuePermit, { itemId, permitNo: `${itemCode}-1`, docId: 'doc-permit' });
}

describe('a city that starts on an empty store', () => {
  beforeAll(() => writeShippedReference(commands));

  it('registers its counties as it registered the departments that ship', async () => {
    const name = { zh: '灌云县', en: 'Guanyun County' };
    expect(
      await give(ADMIN, 'COUNTY-GUANYUN', registerDepartment, { name, role: 'COUNTY', validFrom: '2024-03-18' }),
    ).toEqual(['DepartmentRegistered']);
  });

  it('keeps no name of a person in clear', async () => {
    await give(ADMIN, 'agent-1', recordPerson, { kind: 'AGENT', name: '王芳', contact: '13900000000' });
    const stored: object[] = [];
    for await (const { data } of store.read('person-agent-1')) stored.push(data);
    const sealed = { kid: 'person-agent-1', iv: '', ct: '', tag: '' };
    expect(stored).toEqual([{ personId: 'agent-1', kind: 'AGENT', name: sealed, contact: sealed }]);
  });

  it('admits a project that all departments pass, and follows it to its completion', async () => {
    expect(await assess('P1', 'LYG-2026-001')).toEqual(['AssessmentPassed', 'ProjectEnteredReserve']);
    await give(GUANYUN, 'P1', fileInvestmentRecord, { filingNo: '备1', projectCode: '2603-320723-04-01-123456' });
    await give(GSO, 'P1', selectTrack, { track: 'LAND_AND_START' });
    await give(GUANYUN, 'PLOT-1', signPlot, { territory: 'COUNTY-GUANYUN', agreementNo: '协议1' });
    const indicators = LAND_POLICY.standardLand.map(({ code }) => ({ code, value: 1 }));
    await give(GUANYUN, 'PLOT-1', attachStandardLand, { indicators, document: '标准地1' });
    const announced = [{ docId: 'doc-2', sha256: '0'.repeat(64), kind: 'listing-announcement' }];
    await give(GUANYUN, 'PLOT-1', listPlot, { noticeNo: '告1', evidence: announced });
    const contract = { contractNo: 'LC-1', plotId: 'PLOT-1', signedOn: '2026-03-02' };
    expect(await give(NR_OFFICER, 'P1', signLandContract, contract)).toEqual([
      'LandContractSigned',
      'StartFlowStarted',
    ]);
    const conditions = { kind: 'PERMIT', lane: 'MAIN', department: 'HURD', phase: 'CONSTRUCTION' } as const;
    for (const [department, answers] of answersByDepartment) {
      const officer: Actor = { id: `${department}-1`, roles: [department], department };
      await give(officer, 'P1', proposeConditions, { department, items: [], notRequired: answers });
    }
    await give(WGR, 'P1', issueConditionList, {
      items: [
        { ...conditions, name: '施工许可', itemCode: 'construction-permit' },
        { ...conditions, name: '联合图审', lane: 'PARALLEL', itemCode: 'drawing-review' },
      ],
      notApplicable: (['ASSESSMENT', 'INTERMEDIARY', 'UTILITY'] as const).map((kind) => ({ kind, reason: '不涉及' })),
    });
    await grant(NR_OFFICER, 'P1.i1', 'land-planning-permit');
    await grant(NR_OFFICER, 'P1.i2', 'project-planning-permit');
    const drawings = ['geotechnical-survey', 'construction-drawings'].map(paper);
    const designed = { surveyedOn: '2026-02-02', designedOn: '2026-02-27' };
    await give(HURD_OFFICER, 'P1', startDrawingReview, { ...designed, evidence: drawings });
    const checks = DRAWING_CHECKS.map((check) => ({ check, checkResult: 'PASSED' as const }));
    const certificate = { reviewId: 'P1.r1', certificateNo: '图审1', checks };
    await give(HURD_OFFICER, 'P1', certifyDrawings, {
      ...certificate,
      evidence: [paper('drawing-review-certificate')],
    });
    await grant(HURD_OFFICER, 'P1.i3', 'drawing-review');
    expect(await grant(HURD_OFFICER, 'P1.i4', 'construction-permit')).toEqual([
      'PermitIssued',
      'StartFlowEnded',
      'StartReadinessReached',
    ]);
    await give(OWNER, 'P1', startConstruction, {});
    await grant(NR_OFFICER, 'P1.i5', 'planning-verification');
    expect(await give(HURD_OFFICER, 'P1', acceptCompletion, { acceptanceDoc: '验1' })).toEqual(['CompletionAccepted']);
  });

  it('gives a reserve number to one project only (R-12)', async () => {
    await expect(assess('P2', 'LYG-2026-001')).rejects.toThrow(NumberTaken);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { portfolio } from '#apps/all-in-one/src/demo/portfolio';
import { live } from '#test/stories/story-book';
import { LocalTokens } from '#platform/auth/local-tokens';
import { MasterKey } from '#platform/master-key';
import { isBuilt } from '#test/support/is-built';
import { DemoProcess, DEMO, RunningDemo } from '#test/support/running-demo';
import { SystemProcess } from '#test/support/system-process';
import { temporaryFolders } from '#test/support/temporary-folder';

const demoDescribe = isBuilt(DEMO) ? describe : describe.skip;
const folder = temporaryFolders();
jest.setTimeout(180_000);

/** Rows or steps among which these are, in any order. */
const among = (...parts: object[]): unknown =>
  expect.arrayContaining(parts.map((part) => expect.objectContaining(part)));

/** The log's last position, and how many events the demo's own commands led to: the system's clock runs by itself. */
async function recordOf(demo: RunningDemo): Promise<{ readonly head: string; readonly ofDemo: number }> {
  let ofDemo = 0;
  for (let after = ''; ;) {
    const { body } = await demo.ask(`events?limit=1000${after}`);
    ofDemo += JSON.stringify(body).split('"commandId":"demo/').length - 1;
    if (body.atEnd) return { head: body.next, ofDemo };
    after = `&after=${body.next}`;
  }
}

/** Types of a project's events, sorted: when the clock looks differs between a demo and a story lived through day by day. */
const sorted = (steps: readonly { readonly type: string }[]): readonly string[] =>
  steps.map(({ type }) => type).toSorted();

/** The stories of docs/stories.md. */
const told = portfolio(businessDate('2026-11-24')).filter((story) => story.about !== undefined);

demoDescribe('the demo', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'permittrail-demo-'));
  let demo: RunningDemo;
  let after: string;

  beforeAll(async () => {
    demo = await RunningDemo.start(dataDir);
    after = `after=${(await recordOf(demo)).head}`;
  });
  afterAll(async () => {
    await demo.stop();
    rmSync(dataDir, { recursive: true });
  });

  it('prints on one screen questions that all have an answer', async () => {
    expect(demo.screen.split('\n').length).toBeLessThan(45);
    const questions = [...demo.screen.matchAll(/^ask '?([^\s']+)/gm)].map(([, path = '']) => path);
    expect(questions.length).toBeGreaterThanOrEqual(6);
    for (const path of questions) expect({ path, ...(await demo.ask(path)) }).toMatchObject({ path, status: 200 });
    expect((await fetch(`${demo.url}/docs`)).status).toBe(200);
  });

  it('files at least twelve projects: on both tracks, finished, given up, and one that is no major project', async () => {
    const { body } = await demo.ask(`projects?limit=100&${after}`);
    expect(body.rows.length).toBeGreaterThanOrEqual(12);
    expect(body).toMatchObject({
      rows: among(
        { id: 'demo-solar-glass', name: '年产120万吨光伏玻璃及深加工项目', track: 'LAND_AND_START' },
        { id: 'demo-edible-oil', track: 'GENERAL', completedOn: '2026-10-20' },
        { id: 'demo-tyre-recycling', status: 'TERMINATED' },
      ),
    });
    const plain = body.rows.find(({ id }: { readonly id: string }) => id === 'demo-feed-mill');
    expect(plain).not.toHaveProperty('designated');
  });

  it.each(told.map((story) => [story.title, story] as const))(
    'puts on record over HTTP what the story came to, day by day, in process: %s',
    async (_, story) => {
      const { chapters } = await live(story);
      const lived = chapters.flatMap(({ events }) => events).filter(({ stream }) => stream === `project-${story.id}`);
      const { body } = await demo.ask(`projects/${story.id}/history`);
      expect(sorted(body.steps)).toEqual(sorted(lived));
    },
  );

  it('bars the owner who broke a commitment, until the credit is repaired (N-3)', async () => {
    const { body } = await demo.ask('events?types=DefaultRecorded,CreditRepaired');
    expect(body.events.map(({ data }: { readonly data: object }) => data)).toEqual(
      among(
        { subject: 'demo-dye-works.k1', kind: 'FALSE_COMMITMENT', nth: 1 },
        { subject: 'demo-dye-works.d1', kind: 'DEFERRAL', nth: 2 },
        { subject: 'demo-pharmaceuticals.d1' },
      ),
    );
  });

  it('admits projects by the city, under conditions too, and by a county; one fails', async () => {
    const types = 'AssessmentPassed,AssessmentFailed,CityFilingReviewed,ItemWithdrawn';
    const { body } = await demo.ask(`events?types=${types}`);
    expect(body.events.map(({ data }: { readonly data: object }) => data)).toEqual(
      among(
        { projectId: 'demo-edible-oil', conditions: [] },
        { projectId: 'demo-wind-blades', conditions: [expect.objectContaining({ dimension: 'LAND_USE' })] },
        { projectId: 'demo-tyre-recycling', failedDimensions: ['ECO_ENVIRONMENT'] },
        { projectId: 'demo-cold-chain', result: 'NOTED' },
        { itemId: 'demo-battery-separator.i3', deemed: false },
      ),
    );
  });

  it('tells in Chinese how a late permit led to a yellow card, with the delay on record before the permit', async () => {
    const { body } = await demo.ask('projects/demo-wind-blades/history', 'zh');
    // The clock raises the flow, which has no construction permit yet, in its own time.
    const types = body.steps
      .map((step: { readonly type: string }) => step.type)
      .filter((type: string) => type !== 'StartFlowOverdue');
    expect(types.slice(types.indexOf('DelayReported'))).toEqual([
      'DelayReported',
      'DelayVerificationStarted',
      'DepartmentStatementRecorded',
      'ApprovalDelayed',
      'PermitIssued',
      'PermitDelivered',
      'DelaySubstantiated',
      'YellowCardIssued',
      'RectificationSubmitted',
      'DelayCaseClosed',
    ]);
    expect(body).toMatchObject({ steps: among({ title: '黄牌警示', businessDate: '2026-05-22' }) });
  });

  it('shows five permits issued together within five days of the contract (R-83), and every gate held at the start (T-2)', async () => {
    const { body } = await demo.ask(`five-permit-batches?${after}`);
    expect(body).toMatchObject({ rows: [{ projectId: 'demo-solar-glass', contractDays: 5, withinTarget: true }] });
    const started = await demo.ask('events?types=ConstructionStarted');
    expect(started.body.events.map(({ data }: { readonly data: object }) => data)).toEqual(
      among({ projectId: 'demo-solar-glass', gates: among({ gate: 'construction-permit', openedBy: 'PERMIT' }) }),
    );
    const flow = await demo.ask('projects/demo-edible-oil/start-flow');
    expect(flow.body).toMatchObject({ flow: { totalDays: 35, ended: { outcome: 'PERMIT_ISSUED', late: false } } });
  });

  it('moves a due date by an expert review, a correction notice and an extension', async () => {
    const dueOn = async (item: string) => (await demo.ask(`items/${item}/clock`)).body.item.dueOn;
    expect(await dueOn('demo-epoxy-resin.i2')).toBe('2026-05-15');
    expect(await dueOn('demo-battery-separator.i2')).toBe('2026-06-25');
    expect((await demo.ask('projects/demo-cold-chain/history')).body).toMatchObject({
      steps: among({ type: 'CorrectionRequested' }, { type: 'CorrectionCompleted' }),
    });
  });

  it('keeps every refusal among the attempts: the window’s “no” (R-51), the unsigned reply (R-53), the early card (R-47)', async () => {
    expect((await demo.ask(`attempts?department=NR&${after}`)).body).toMatchObject({
      rows: among(
        { rule: 'R-51', actorId: 'nr-window-01', target: 'project-demo-chemical-storage' },
        { rule: 'R-53', command: 'IssueNegativeReply' },
        { rule: 'R-23', command: 'IssuePermit' },
      ),
    });
    expect((await demo.ask(`attempts?department=BEO&${after}`)).body).toMatchObject({ rows: among({ rule: 'R-47' }) });
  });

  it('shows a negative reply that the main leader signed after a collective opinion', async () => {
    expect((await demo.ask('events?types=NegativeReplyIssued')).body).toMatchObject({
      events: [{ data: { outcome: 13, signer: 'nr-leader-01', collectiveOpinion: { conclusion: 'NEGATIVE' } } }],
    });
  });

  it('tells commitments kept from commitments broken', async () => {
    expect((await demo.ask(`deferrals?${after}`)).body).toMatchObject({
      rows: among(
        { id: 'demo-solar-glass.d1', status: 'VERIFIED', defaulted: false },
        { id: 'demo-pharmaceuticals.d1', status: 'VERIFIED', defaulted: true, consequences: ['ORDER_TO_CORRECT'] },
        { id: 'demo-pharmaceuticals.d2', supplyBy: '2026-09-30' },
      ),
    });
  });

  it('tells a substantiated delay, with its card, from one that was dismissed', async () => {
    expect((await demo.ask(`delays?${after}`)).body).toMatchObject({
      rows: among(
        { id: 'demo-wind-blades.c1', cause: 'APPROVAL_DEPARTMENT', overrunDays: 6, cardNo: '连营商黄〔2026〕1号' },
        { id: 'demo-data-centre.c1', status: 'DISMISSED', cause: 'SPECIAL_PROCEDURE' },
      ),
    });
    expect((await demo.ask(`yellow-cards?${after}`)).body).toMatchObject({
      rows: among({ department: 'NR' }, { department: 'HURD' }),
    });
  });

  it('reads four different signals on the items that are open today', async () => {
    expect((await demo.ask(`items?project=demo-hydrogen&${after}`)).body).toMatchObject({
      rows: among({ signal: 'GREEN' }, { signal: 'YELLOW' }, { signal: 'OVERDUE' }, { signal: 'PAUSED' }),
    });
  });

  it('scores NR for the month of its card', async () => {
    expect((await demo.ask(`departments/NR/scorecard?period=2026-05&${after}`)).body).toMatchObject({
      scorecard: { cases: 7, lateCases: 1, yellowCards: 1 },
    });
  });

  it('keeps no name of a person in clear', async () => {
    const { body } = await demo.ask('events?types=PersonRecorded&limit=1000');
    const text = JSON.stringify(body);
    expect(text).toContain('PersonRecorded');
    expect(text).not.toContain('钱文博');
  });
});

demoDescribe('the demo started again', () => {
  it('adds nothing: it goes on where it was, after Ctrl-C has ended it with code 0', async () => {
    const dataDir = folder();
    const first = await RunningDemo.start(dataDir);
    const before = await recordOf(first).finally(() => first.stop());
    expect(await first.stop()).toMatchObject({ code: 0, stderr: '' });
    const second = await RunningDemo.start(dataDir);
    const record = await recordOf(second).finally(() => second.stop());
    expect(second.screen).not.toMatch(/\d steps/);
    expect(record.ofDemo).toBe(before.ofDemo);
    expect(await second.stop()).toMatchObject({ code: 0, stderr: '' });
  });
});

demoDescribe('the demo stops with exit code 1', () => {
  it('at a step that comes out otherwise than told, and shows step and problem', async () => {
    const dataDir = folder();
    const system = await SystemProcess.start('dist/apps/all-in-one/src/main.js', { DATA_DIR: dataDir });
    const tokens = new LocalTokens(MasterKey.open(join(dataDir, 'master.key'), false).derive('local-token'));
    const token = await tokens.issue({ id: 'gso-9', roles: ['GSO'], department: 'GSO' }, 1);
    const answer = await fetch(`${system.url}/v1/projects/demo-solar-glass/file-project`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name: '同名项目' }),
    });
    expect(answer.status).toBe(201);
    await system.end();
    const { code, stderr } = await new DemoProcess(dataDir).ended();
    expect(code).toBe(1);
    expect(stderr).toMatch(/owner of solar glass on 2026-01-12, POST \/v1\/projects\/demo-solar-glass\/file-project/);
    expect(stderr).toMatch(/expected success, got 409/);
  });

  it('where tokens come from an issuer', async () => {
    const issuer = { OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'permittrail' };
    const { code, stderr } = await new DemoProcess(folder(), issuer).ended();
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'The demo files with local tokens: unset OIDC_ISSUER and OIDC_AUDIENCE.\n',
    });
  });
});

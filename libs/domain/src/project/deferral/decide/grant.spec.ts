import { describe, expect, it } from '@jest/globals';
import { FIELDS, deferred, grant, onProject, opened, request, requested } from '#test/support/deferral-story';
import { happened, type History } from '#test/support/given';
import { CATALOGUE, HURD_OFFICER, NR_OFFICER, NR_WINDOW, filed, received } from '#test/support/major-project';
import { businessDate } from '#workdays/business-date';
import { InvalidCommand, NotFound, StateConflict } from '../../../kernel/refusal.js';
import { ConstructionStarted, ProjectTerminated } from '../../filing/events.js';
import { ItemWithdrawn } from '../../items/events.js';
import { deferMaterial, denyDeferral } from './grant.js';

const TERMS = {
  deferralId: 'P1.d1',
  deadlineKind: 'BEFORE_CONSTRUCTION_START' as const,
  supplyBy: '2024-09-27',
  committer: 'OWNER' as const,
  commitmentDoc: 'doc-commitment',
  evidence: [{ docId: 'doc-commitment', sha256: '0'.repeat(64), kind: 'commitment' }],
  curable: true,
  curableJudgement: '执照可在线核验',
};
const paper = (kind: string, docId = 'doc-commitment') => [{ docId, sha256: '0'.repeat(64), kind }];
const on = (...history: History) =>
  onProject(...history)
    .on('2024-09-09')
    .as(NR_OFFICER);
const delegating = (itemCodes: string[]) => ({
  NR: {
    leaders: [],
    authority: [{ code: 'NR', itemCodes, validFrom: businessDate('2024-09-01'), document: 'doc-delegation' }],
  },
});
const LACKING = {
  curableJudgement: (({ curableJudgement: _, ...rest }) => rest)(TERMS),
  commitmentDoc: (({ commitmentDoc: _, ...rest }) => rest)(TERMS),
  deadlineKind: (({ deadlineKind: _, ...rest }) => rest)(TERMS),
  committer: (({ committer: _, ...rest }) => rest)(TERMS),
};

describe('deferring a material', () => {
  it('records judgement, commitment, committer, deadline and officer (R-36, R-64, R-65)', () =>
    on(...requested)
      .when(deferMaterial, TERMS)
      .thenHappens([
        'MaterialDeferred',
        {
          ...FIELDS,
          category: 1,
          deadlineKind: 'BEFORE_CONSTRUCTION_START',
          supplyBy: '2024-09-27',
          committer: 'OWNER',
          commitmentDoc: 'doc-commitment',
          curableJudgement: '执照可在线核验',
          officer: 'nr-1',
        },
      ]));

  it('happens under both modes: in which order permit and material come is for the permit to ask (N-1)', () => {
    for (const mode of ['DECIDE_THEN_SUPPLY', 'ACCEPT_THEN_SUPPLY'] as const) {
      on(...requested)
        .under({ catalogue: CATALOGUE, deferral: { mode, openAtMilestone: 'BLOCK' } })
        .when(deferMaterial, TERMS)
        .thenHappens(['MaterialDeferred']);
    }
  });

  it('takes a commitment of the park committee as well as the owner’s, on the park’s own paper (R-36)', () => {
    const byPark = { ...TERMS, committer: 'PARK', deadlineKind: 'BEFORE_COMPLETION_ACCEPTANCE' } as const;
    on(...requested)
      .when(deferMaterial, byPark)
      .thenRefused('R-36', { evidence: 'missing', kind: 'park-commitment' });
    on(...requested)
      .when(deferMaterial, { ...byPark, evidence: paper('park-commitment') })
      .thenHappens(['MaterialDeferred', { committer: 'PARK', deadlineKind: 'BEFORE_COMPLETION_ACCEPTANCE' }]);
  });

  it('rests on the written commitment itself, not on its name (R-65)', () => {
    for (const evidence of [[], paper('menu'), paper('commitment', 'doc-other')]) {
      on(...requested)
        .when(deferMaterial, { ...TERMS, evidence })
        .thenRefused('R-65', { evidence: 'missing', kind: 'commitment', commitmentDoc: 'doc-commitment' });
    }
  });

  it('is for the item’s own department (R-64)', () =>
    on(...requested)
      .as(HURD_OFFICER)
      .when(deferMaterial, TERMS)
      .thenRefused('R-64', { department: 'NR', actorDepartment: 'HURD' }));

  it('is for its window where the department has delegated the item (R-50)', () => {
    const atWindow = on(...requested).as(NR_WINDOW);
    for (const itemCodes of [[], ['land-planning-permit']]) {
      atWindow
        .knowing('department', delegating(itemCodes))
        .when(deferMaterial, TERMS)
        .thenHappens(['MaterialDeferred', { officer: 'window-1' }]);
    }
    atWindow
      .knowing('department', delegating(['quality-supervision']))
      .when(deferMaterial, TERMS)
      .thenRefused('R-50', { department: 'NR', itemCode: 'land-planning-permit' });
    atWindow.on('2024-08-30').knowing('department', delegating([])).when(deferMaterial, TERMS).thenRefused('R-50');
  });

  it('serves designated major projects only (R-01)', () =>
    on(filed, received(), request()).when(deferMaterial, TERMS).thenRefused('R-01'));

  it('does not happen on a terminated project', () =>
    on(...requested, ProjectTerminated.of({ projectId: 'P1', reason: '…' }))
      .when(deferMaterial, TERMS)
      .thenFails(StateConflict));

  it('says when there is no such request', () =>
    on(...opened)
      .when(deferMaterial, TERMS)
      .thenFails(NotFound, { id: 'P1.d1' }));

  it('is refused when policy has made the material essential since the request (R-61)', () =>
    on(...requested)
      .under({
        catalogue: CATALOGUE.map((item) => ({
          ...item,
          materials: item.materials.map((material) => ({ ...material, essential: true })),
        })),
      })
      .when(deferMaterial, TERMS)
      .thenRefused('R-61', { material: 'business-licence' }));

  it('is refused when the item has become sensitive and the request rests on discretion (R-62)', () =>
    on(...opened, happened('2024-09-03', request({ category: 5 })))
      .under({ catalogue: CATALOGUE.map((item) => ({ ...item, domains: ['PUBLIC_SAFETY'] })) })
      .when(deferMaterial, TERMS)
      .thenRefused('R-62', { domains: ['PUBLIC_SAFETY'] }));

  it('is refused when the gap cannot be cured, or nobody says why it can (R-64)', () => {
    const story = on(...requested);
    story.when(deferMaterial, { ...TERMS, curable: false }).thenRefused('R-64', { curable: false });
    story.when(deferMaterial, LACKING.curableJudgement).thenRefused('R-64', { missing: 'curableJudgement' });
    story
      .when(deferMaterial, { ...TERMS, curableJudgement: '  ' })
      .thenRefused('R-64', { missing: 'curableJudgement' });
  });

  it.each(['commitmentDoc', 'deadlineKind'] as const)('is refused without %s (R-65)', (missing) =>
    on(...requested)
      .when(deferMaterial, LACKING[missing])
      .thenRefused('R-65', { missing }),
  );

  it('is refused without saying who committed (R-36)', () =>
    on(...requested)
      .when(deferMaterial, LACKING.committer)
      .thenRefused('R-36', { missing: 'committer' }));

  it('takes one commitment for one request: a second request needs its own (R-36)', () =>
    on(...deferred, happened('2024-09-09', request({ deferralId: 'P1.d2', material: 'tax-receipt' })))
      .when(deferMaterial, { ...TERMS, deferralId: 'P1.d2' })
      .thenRefused('R-36', { commitmentDoc: 'doc-commitment', usedBy: 'P1.d1' }));

  it('takes a date that exists and is not past; the day itself is not', () => {
    const story = on(...requested);
    for (const supplyBy of ['2024-09-08', '2024-09-31', 'soon']) {
      story.when(deferMaterial, { ...TERMS, supplyBy }).thenFails(InvalidCommand, { field: 'supplyBy' });
    }
    story
      .when(deferMaterial, { ...TERMS, supplyBy: '2024-09-09' })
      .thenHappens(['MaterialDeferred', { supplyBy: '2024-09-09' }]);
  });

  it('takes no commitment for a milestone that lies behind', () => {
    const story = on(
      ...requested,
      ConstructionStarted.of({ projectId: 'P1', date: businessDate('2024-09-05'), gates: [] }),
    );
    story.when(deferMaterial, TERMS).thenFails(InvalidCommand, { field: 'deadlineKind' });
    story
      .when(deferMaterial, { ...TERMS, deadlineKind: 'BEFORE_COMPLETION_ACCEPTANCE' })
      .thenHappens(['MaterialDeferred']);
  });

  it('comes after the request, once, and while the item is open', () => {
    on(...requested)
      .on('2024-09-02')
      .when(deferMaterial, TERMS)
      .thenFails(InvalidCommand, { field: 'occurredAt' });
    on(...deferred)
      .when(deferMaterial, TERMS)
      .thenFails(StateConflict, { details: { status: 'DEFERRED' } });
    on(
      ...requested,
      ItemWithdrawn.of({
        itemId: 'P1.i1',
        itemCode: 'land-planning-permit',
        department: 'NR',
        promisedDays: 5,
        timeUnit: 'WORKING_DAY',
        withdrawnOn: businessDate('2024-09-05'),
        reason: '…',
        deemed: false,
        lapsedDeferralIds: ['P1.d1'],
      }),
    )
      .when(deferMaterial, TERMS)
      .thenFails(StateConflict, { details: { status: 'LAPSED' } });
  });
});

describe('denying a deferral', () => {
  const NO = { deferralId: 'P1.d1', rule: 'R-64' as const, reason: '缺件影响审查' };

  it('names the rule and the reason, and cites that rule', () => {
    const denied = on(...requested).when(denyDeferral, NO);
    denied.thenHappens(['DeferralDenied', { ...FIELDS, rule: 'R-64', reason: '缺件影响审查' }]);
    expect(denied.events[0]?.rules).toEqual(['R-64']);
  });

  it('is a no, so not the window’s to say (R-51)', () => {
    expect(denyDeferral.roles).not.toContain('WINDOW');
    expect(denyDeferral.rule).toBe('R-51');
  });

  it('is for the item’s own department (R-64)', () =>
    on(...requested)
      .as(HURD_OFFICER)
      .when(denyDeferral, NO)
      .thenRefused('R-64', { department: 'NR' }));

  it('is no way out of a deferral that is granted', () =>
    on(...requested, grant())
      .when(denyDeferral, NO)
      .thenFails(StateConflict, { details: { status: 'DEFERRED' } }));
});

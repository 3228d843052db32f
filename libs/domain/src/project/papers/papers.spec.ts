import { describe, expect, it } from '@jest/globals';
import { given, recorded, type History } from '#test/support/given';
import { IMPORTER } from '#test/support/item-story';
import { GSO } from '#test/support/landed-project';
import { NR_OFFICER, designated, filed, received } from '#test/support/major-project';
import { businessDate } from '#workdays/business-date';
import type { Evidence } from '../../kernel/envelope.js';
import { suspendProject } from '../filing/decide/interruption.js';
import { correctItemDates } from '../items/decide/correct-item-dates.js';
import { withdrawItem } from '../items/decide/withdraw-item.js';
import { ItemDatesCorrected, ItemWithdrawn } from '../items/events.js';
import { itemFieldsOf } from '../items/fields.js';
import { itemOf } from '../items/state.js';
import { project, type Project } from '../state.js';

const paper = (kind: string, docId = `doc-${kind}`, digit = '1'): Evidence => ({
  docId,
  sha256: digit.repeat(64),
  kind,
});
const day = businessDate('2026-03-02');
const opening: History = ['P1.i1', 'P1.i2'].map((itemId) => received({ itemId, receivedOn: day }));

/** Two items are received, and the first is withdrawn on these papers. */
const withdrawnOn = (...evidence: Evidence[]) =>
  after([ItemWithdrawn.of({ ...item('P1.i1'), ...WITHDRAWN })], evidence);
const WITHDRAWN = { withdrawnOn: day, reason: '业主放弃', deemed: false };

const begun = [filed, designated, ...opening].reduce<Project>(
  (state, event, i) => ('type' in event ? project.evolve(state, recorded(event, i, day)) : state),
  project.initial,
);
const item = (itemId: string) => itemFieldsOf(itemOf(begun, itemId));

function after(events: readonly Parameters<typeof recorded>[0][], evidence: readonly Evidence[]): Project {
  return events.reduce((state, event) => {
    const { metadata, ...rest } = recorded(event, 10, day);
    return project.evolve(state, { ...rest, metadata: { ...metadata, evidence } });
  }, begun);
}
const on = (initial: Project) =>
  given({ ...project, initial })
    .on(day)
    .as(NR_OFFICER);
const SECOND = { itemId: 'P1.i2', reason: '业主放弃' };

describe('a paper that is one step’s own', () => {
  const used = withdrawnOn(paper('withdrawal-request'));

  it('stands behind no second step: a request withdraws one application (R-51)', () => {
    on(begun)
      .when(withdrawItem, { ...SECOND, evidence: [paper('withdrawal-request')] })
      .thenHappens(['ItemWithdrawn']);
    on(used)
      .when(withdrawItem, { ...SECOND, evidence: [paper('withdrawal-request')] })
      .thenRefused('R-51', {
        evidence: 'used',
        docId: 'doc-withdrawal-request',
        usedFor: 'ItemWithdrawn',
        usedOn: day,
      });
    on(used)
      .when(withdrawItem, { ...SECOND, evidence: [paper('withdrawal-request', 'doc-2', '2')] })
      .thenHappens(['ItemWithdrawn']);
  });

  it('is one contract where it is a land contract: another is shown by its own (R-23)', () =>
    expect(withdrawnOn(paper('land-contract')).papers.standsBehind(paper('land-contract'), day)).toBeDefined());

  it('is the same paper under another id, or as another kind that serves once (R-51)', () => {
    on(used)
      .when(withdrawItem, { ...SECOND, evidence: [paper('withdrawal-request', 'doc-2')] })
      .thenRefused('R-51', { evidence: 'used', docId: 'doc-2' });
    on(withdrawnOn(paper('result', 'doc-9')))
      .when(withdrawItem, { ...SECOND, evidence: [paper('withdrawal-request', 'doc-9', '2')] })
      .thenRefused('R-51', { evidence: 'used', docId: 'doc-9' });
  });

  it('is the same paper as any kind at all where it is a request, which asks for one thing (R-51)', () => {
    const decision = paper('government-decision', 'doc-7', '7');
    const request = { ...decision, kind: 'owner-request' };
    const suspension = { reason: '资金未到位' };
    for (const [before, now] of [
      [request, decision],
      [decision, request],
    ] as const) {
      for (const evidence of [now, { ...now, docId: 'doc-8' }, { ...now, sha256: '8'.repeat(64) }]) {
        on(withdrawnOn(before))
          .as(GSO)
          .when(suspendProject, { ...suspension, evidence: [evidence] })
          .thenRefused(suspendProject.rule, { evidence: 'used', docId: evidence.docId, kind: now.kind });
      }
    }
    on(withdrawnOn(decision))
      .as(GSO)
      .when(suspendProject, { ...suspension, evidence: [decision] })
      .thenHappens(['ProjectSuspended']);
  });

  it('may be the basis of a later one where it is a result (R-32)', () =>
    on(withdrawnOn(paper('survey-result', 'doc-7', '7')))
      .when(withdrawItem, {
        ...SECOND,
        evidence: [paper('survey-demarcation-map', 'doc-7', '7'), paper('withdrawal-request', 'doc-2', '2')],
      })
      .thenHappens(['ItemWithdrawn']));

  it('does not bind imports, whose histories are taken as they were', () =>
    on(used)
      .as(IMPORTER)
      .through('IMPORT')
      .when(withdrawItem, { ...SECOND, evidence: [paper('withdrawal-request')] })
      .thenHappens(['ItemWithdrawn']));
});

describe('a paper that shows a day', () => {
  const request = paper('withdrawal-request', 'doc-2', '2');
  const used = withdrawnOn(paper('register-page'));

  it('may stand behind several steps of that day, and behind none of another (R-51)', () => {
    const evidence = [paper('register-page'), request];
    on(used)
      .when(withdrawItem, { ...SECOND, evidence })
      .thenHappens(['ItemWithdrawn']);
    on(used)
      .on('2026-03-03')
      .when(withdrawItem, { ...SECOND, evidence })
      .thenRefused('R-51', { evidence: 'used', docId: 'doc-register-page', usedOn: day });
  });

  it.each(['original', 'permit'])('is the %s of a decision too, under whichever of the two names (R-51)', (kind) => {
    for (const before of ['original', 'permit', 'register-page']) {
      const later = on(withdrawnOn(paper(before, 'doc-7', '7'))).when(withdrawItem, {
        ...SECOND,
        evidence: [paper(kind, 'doc-7', '7'), request],
      });
      later.thenHappens(['ItemWithdrawn']);
      on(withdrawnOn(paper(before, 'doc-7', '7')))
        .on('2026-03-03')
        .when(withdrawItem, { ...SECOND, evidence: [paper(kind, 'doc-7', '7'), request] })
        .thenRefused('R-51', { evidence: 'used', docId: 'doc-7', usedOn: day });
    }
  });

  it('is the result of what led to it as well, where it is the original of a decision (R-24)', () =>
    on(withdrawnOn(paper('original', 'doc-7', '7')))
      .on('2026-03-03')
      .when(withdrawItem, { ...SECOND, evidence: [paper('result', 'doc-7', '7'), request] })
      .thenHappens(['ItemWithdrawn']));

  const CORRECTION = { to: businessDate('2026-02-27'), reason: '登记有误', evidence: ['doc-register-page'] };

  it('may be shown again to put the step right, which uses none up (R-51)', () => {
    const correction = { itemId: 'P1.i2', field: 'receivedOn' as const, to: CORRECTION.to, reason: '登记有误' };
    on(used)
      .on('2026-03-03')
      .when(correctItemDates, { ...correction, evidence: [paper('register-page')] })
      .thenHappens(['ItemDatesCorrected']);
    const corrected = ItemDatesCorrected.of({ ...item('P1.i2'), field: 'receivedOn', from: day, ...CORRECTION });
    on(after([corrected], [paper('register-page')]))
      .on('2026-03-03')
      .when(withdrawItem, { ...SECOND, evidence: [paper('register-page'), request] })
      .thenHappens(['ItemWithdrawn']);
  });
});

describe('papers that several steps may share', () => {
  it('are those whose kind is not named: minutes, a signed request, a plan', () => {
    const shared = ['minutes', 'signed-request', 'approval-plan'].map((kind) => paper(kind));
    on(withdrawnOn(...shared))
      .on('2026-03-03')
      .when(withdrawItem, { ...SECOND, evidence: [...shared, paper('withdrawal-request', 'doc-2', '2')] })
      .thenHappens(['ItemWithdrawn']);
  });

  it('are not told with the state of the project: the papers of a step stand with its event', () =>
    expect(JSON.parse(JSON.stringify(withdrawnOn(paper('withdrawal-request'))))).not.toHaveProperty('papers'));
});

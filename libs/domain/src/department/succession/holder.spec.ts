import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { folded, given } from '#test/support/given';
import { ItemStory } from '#test/support/item-story';
import { NR_OFFICER, designated, filed, inReserve } from '#test/support/major-project';
import type { Actor } from '../../kernel/actor.js';
import type { NewEvent } from '../../kernel/event.js';
import { refuseIf } from '../../kernel/refusal.js';
import { SHIPPED_POLICY } from '../../policy/data/shipped-policy.js';
import { heldContent } from '../../policy/holders.js';
import { projectDecision } from '../../project/decision.js';
import { ResumeProject } from '../../project/filing/commands.js';
import { ProjectResumed } from '../../project/filing/events.js';
import { acceptItem } from '../../project/items/decide/accept-item.js';
import { issuePermit } from '../../project/items/decide/issue-permit.js';
import {
  escalateByWindow,
  recordCollectiveOpinion,
  signNegativeReply,
} from '../../project/items/decide/negative-reply.js';
import { receiveItem } from '../../project/items/decide/receive-item.js';
import { recordLandPublicity } from '../../project/start-flow/decide/record-land-publicity.js';
import { project } from '../../project/state.js';
import { MainLeaderAppointed, WindowAuthorityDelegated } from '../events.js';
import { departmentStream } from '../stream.js';
import { codesOf, holderOf, isSameOffice, type Succession } from './holder.js';

const succession = (code: string, successor: string, validFrom = '2024-03-20'): Succession => ({
  code,
  successor,
  validFrom: businessDate(validFrom),
});
const NRX: Actor = { id: 'nrx-1', roles: ['INDUSTRY_DEPT'], department: 'NRX' };
const departmentWith = (...history: readonly NewEvent[]) => folded(departmentStream, history);

describe('who holds an office (R-05)', () => {
  const successions = [succession('NR', 'NRX'), succession('NRX', 'LAND'), succession('OCEAN', 'LAND')];

  it('is itself as long as it has not ended, and then the last one to whom its work has come', () => {
    expect(holderOf('ECO', { successions })).toBe('ECO');
    expect(holderOf('NR', { successions })).toBe('LAND');
    expect(isSameOffice('NR', 'OCEAN', { successions })).toBe(true);
    expect(isSameOffice('NR', 'ECO', { successions })).toBe(false);
    expect(codesOf('NRX', { successions })).toEqual(['LAND', 'NR', 'NRX', 'OCEAN']);
  });

  it('is found also where two departments name each other', () =>
    expect(['A', 'B']).toContain(holderOf('A', { successions: [succession('A', 'B'), succession('B', 'A')] })));
});

describe('a policy once a department it names has ended (R-05)', () => {
  it('names the successor in every section, and everybody else as before', () => {
    const text = (content: object) => JSON.stringify(content);
    const held = heldContent(SHIPPED_POLICY, [succession('NR', 'NRX'), succession('WATER', 'WATERX')]);
    expect(text(held)).toBe(
      text(SHIPPED_POLICY)
        .replaceAll(/"(department|lead)":"(NR|WATER)"/g, '"$1":"$2X"')
        .replace('"LAND":["NR"]', '"LAND":["NRX"]')
        .replace('"organisers":["NR"]', '"organisers":["NRX"]'),
    );
    expect(text(held)).not.toContain('"NR"');
  });
});

describe('a command that the notice gives to one office by its name (R-05)', () => {
  const publicity = {
    plotId: 'PLOT-1',
    from: businessDate('2026-02-24'),
    to: businessDate('2026-03-25'),
    noticeDoc: '公示',
    evidence: [{ docId: '公示', sha256: '0'.repeat(64), kind: 'land-notice' }],
  };
  const merged = given(project, filed, designated, inReserve)
    .succeeded('NR', 'NRX', '2026-03-02')
    .knowing('plot', { 'PLOT-1': { department: 'COUNTY-GUANYUN', prepared: [] } });

  it('is the successor’s from the day on, and says so', () =>
    merged
      .as(NRX)
      .on('2026-03-02')
      .when(recordLandPublicity, publicity)
      .thenHappens(['LandPublicityRecorded', { department: 'NRX' }]));

  it('is no more its own, and was not the successor’s before', () => {
    merged.as(NR_OFFICER).on('2026-03-02').when(recordLandPublicity, publicity).thenRefused('R-22');
    merged.as(NRX).on('2026-03-01').when(recordLandPublicity, publicity).thenRefused('R-22');
    merged.as(NR_OFFICER).on('2026-03-01').when(recordLandPublicity, publicity).thenHappens(['LandPublicityRecorded']);
  });
});

describe('an item that lay with a department when it ended (R-05)', () => {
  const item = { itemId: 'P1.i1' };
  const open = ItemStory.of().on('2024-03-18').does(receiveItem, { itemCode: 'scheme-review' }).does(acceptItem, item);
  const reported = open.does(escalateByWindow, { ...item, reason: '方案与控规不符' }).does(recordCollectiveOpinion, {
    ...item,
    conclusion: 'NEGATIVE',
    opinion: '不符合控制性详细规划',
    minutesDoc: 'doc-minutes',
  });
  const nrx = departmentWith(
    MainLeaderAppointed.of({
      code: 'NRX',
      personId: 'new-leader',
      validFrom: businessDate('2024-03-20'),
      document: 'd',
    }),
  );
  const nr = departmentWith(
    MainLeaderAppointed.of({
      code: 'NR',
      personId: 'old-leader',
      validFrom: businessDate('2024-01-01'),
      document: 'd',
    }),
    WindowAuthorityDelegated.of({
      code: 'NR',
      itemCodes: ['scheme-review'],
      validFrom: businessDate('2024-01-01'),
      document: 'd',
    }),
  );
  const after = (story: ItemStory) =>
    given(project, ...story.history)
      .knowing('department', { NR: nr, NRX: nrx })
      .succeeded('NR', 'NRX', '2024-03-20')
      .on('2024-03-21');
  const permit = { ...item, permitNo: 'p-1', docId: 'doc-permit' };

  it('is decided by the successor, as the item of the department that received it', () => {
    after(open)
      .as(NRX)
      .when(issuePermit, permit)
      .thenHappens(['PermitIssued', { department: 'NR' }]);
    after(open).as(NR_OFFICER).when(issuePermit, permit).thenRefused('R-50');
  });

  it('is passed by the successor’s window as far as it was delegated (R-50)', () =>
    after(open)
      .as({ id: 'w-1', roles: ['WINDOW'], department: 'NRX' })
      .when(issuePermit, permit)
      .thenHappens(['PermitIssued']));

  it('is refused over the signature of the successor’s head, and no other (R-53)', () => {
    const head = (id: string): Actor => ({ id, roles: ['MAIN_LEADER'], department: 'NRX' });
    const sign = { ...item, outcome: 13 } as const;
    after(reported).as(head('new-leader')).when(signNegativeReply, sign).thenHappens(['NegativeReplySigned']);
    after(reported)
      .as(head('old-leader'))
      .when(signNegativeReply, sign)
      .thenRefused('R-53', { mainLeader: 'new-leader' });
  });
});

describe('a spec of any decision (R-05)', () => {
  it('fails where the decision compares a bare code: what a department may, its successor may', () => {
    const byCode = projectDecision(ResumeProject, {
      title: { zh: '恢复项目', en: 'Resume the project' },
      roles: ['NR'],
      rule: 'R-24',
      decide: (_, { reason }, { actor, targetId }) => {
        refuseIf(actor.department !== 'NR', 'R-24');
        return [ProjectResumed.of({ projectId: targetId, reason })];
      },
    });
    const story = given(project, filed, designated, inReserve).as(NR_OFFICER);
    expect(() => story.when(byCode, { reason: '恢复' })).toThrow(/carried out for NR and not for its successor/);
  });
});

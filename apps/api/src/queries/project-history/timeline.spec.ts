import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import type { NewEvent } from '#domain/kernel/event';
import { ConditionListRevised } from '#domain/project/conditions/events';
import { CorrectionRequested, ItemAccepted } from '#domain/project/items/events';
import { JointDrawingReviewCertified } from '#domain/project/joint-services/events';
import { StartReadinessReached } from '#domain/project/start-flow/events';
import { EVENTS } from '#domain/streams';
import { EventRegistry } from '#command-handling/event-registry';
import { recorded } from '#test/support/given';
import { stepOf } from './timeline.js';

const ITEM = {
  itemId: 'P1.i1',
  itemCode: 'land-use',
  department: 'NR',
  promisedDays: 7,
  timeUnit: 'WORKING_DAY' as const,
};
const registry = new EventRegistry(EVENTS);
const told = (event: NewEvent, language: 'zh' | 'en') =>
  stepOf(recorded(event, 0, '2024-03-18'), registry, language, () => undefined).sentence;

describe('the sentences of a timeline', () => {
  it('name each thing that the one-time notice found missing (CLK-03)', () => {
    const notice = CorrectionRequested.of({
      ...ITEM,
      requestedOn: businessDate('2024-03-19'),
      missing: [{ description: '总平面图签章' }, { material: 'business-licence', description: '营业执照' }],
      deadline: businessDate('2024-04-02'),
    });
    expect(told(notice, 'zh')).toBe(
      '市自然资源局一次性告知事项“land-use”需补正的全部内容：总平面图签章、营业执照；最迟2024-04-02补齐',
    );
  });

  it('tell an acceptance by silence from one on application (CLK-03)', () => {
    const accepted = (deemed: boolean) => {
      const [acceptedOn, dueOn] = [businessDate('2024-03-18'), businessDate('2024-03-27')];
      const due = { to: dueOn, reason: 'ACCEPTED' as const, provisional: false, calendarRevisions: { 2024: 0 } };
      return ItemAccepted.of({ ...ITEM, acceptedOn, dueOn, missing: [], deemed, due });
    };
    expect(told(accepted(true), 'zh')).toContain('逾期未告知补正，视为受理');
    expect(told(accepted(false), 'en')).toBe(
      'The Bureau of Natural Resources accepts “land-use” (on application) as of 2024-03-18, due on 2024-03-27',
    );
  });

  it('name what a revision took off the list, what is not required of the project, and who said so (R-29)', () => {
    const condition = {
      conditionId: 'P1.b1',
      kind: 'PERMIT',
      name: '施工许可',
      department: 'HURD',
      lane: 'MAIN',
    } as const;
    const revised = (removed: { conditionId: string; name: string; reason: string }[], said: object = {}) =>
      ConditionListRevised.of({
        ...{ projectId: 'P1', version: 2, items: [{ ...condition, phase: 'CONSTRUCTION' }], notApplicable: [] },
        ...{ added: [], removed, reason: '加快' },
        ...said,
      });
    const off = [{ conditionId: 'P1.b2', name: '环评', reason: '不需要' }];
    expect(told(revised(off), 'zh')).toBe('建设条件清单调整为第2版，取消：环评；原因：加快');
    const notRequired = [
      { itemCode: 'eia-report', department: 'ECO', reason: '名录未列' },
      { itemCode: 'flood-impact', department: 'WATER', reason: '不在河道管理范围' },
    ];
    expect(told(revised(off, { withdrawnBy: ['ECO'], notRequired }), 'zh')).toBe(
      '建设条件清单调整为第2版，取消：环评（由市生态环境局撤回），' +
        '主管部门说明不需办理：市生态环境局：环境影响报告书审批、市水利局：洪水影响评价审批；原因：加快',
    );
    expect(told(revised([]), 'en')).toBe('The condition list is revised to 2; because: 加快');
  });

  it('tell how each check of a certificate came out, and which gates did not apply (R-85, T-2)', () => {
    const certified = JointDrawingReviewCertified.of({
      ...{ projectId: 'P1', reviewId: 'P1.r1', certificateNo: 'TS-1', certifiedOn: businessDate('2024-03-18') },
      buildings: ['门卫室'],
      checks: [{ check: 'FIRE', checkResult: 'PASSED' }],
    });
    expect(told(certified, 'zh')).toMatch(/单体建筑：门卫室；\S+ \S+）$/u);
    const ready = StartReadinessReached.of({
      ...{ projectId: 'P1', readyOn: businessDate('2024-03-18'), gates: [] },
      notApplicable: [{ gate: 'eia', because: 'NOT_REQUIRED' }],
    });
    expect(told(ready, 'en')).toContain('not applicable: Environmental impact assessment');
  });
});

import { describe, expect, it } from '@jest/globals';
import { ResponsibilityItemDefined } from '#domain/department/responsibility/events';
import { EarlyServiceOpinionIssued } from '#domain/project/nodes/events';
import { happened, recorded } from '#test/support/given';
import { foldedDocuments, projected } from '#test/support/projected';
import { earlyServiceOpinions } from './early-service-opinions.js';
import { responsibilityItems } from '../departments/responsibility-items.js';

const duty = {
  code: 'NR',
  dutyCode: 'forest-land',
  rule: 'A2-4',
  dutyKind: 'OPINION',
  item: { zh: '占用林地处理意见', en: 'Opinion on forest land' },
  standard: { zh: '书面', en: 'In writing' },
  process: { zh: '受理、出具', en: 'Take in, answer' },
  node: 'PLANNING_GENERATION',
} as const;
const opinion = {
  projectId: 'P1',
  opinionId: 'P1.e1',
  department: 'NR',
  dutyCode: 'forest-land',
  rule: 'A2-4',
  topic: duty.item,
  stance: 'CONDITIONAL',
  opinion: '涉及少量林地',
  conditions: ['办理使用林地审核'],
  basis: ['TERRITORIAL_PLAN'],
  docId: 'opinion-1',
} as const;
const given = { ...opinion, conditions: [...opinion.conditions], basis: [...opinion.basis] };

describe('responsibility items per department (R-05)', () => {
  it('are the definitions that stand now, and how often opinions were given under them', () => {
    const events = [
      ResponsibilityItemDefined.of({ ...duty, version: 1, inferred: true }),
      EarlyServiceOpinionIssued.of(given),
      ResponsibilityItemDefined.of({ ...duty, node: 'LAND_SUPPLY', version: 2, reason: '调整' }),
    ].map((event, n) => recorded(event, n, `2026-03-0${n + 2}`, n === 1 ? 'project-P1' : 'department-NR'));
    expect(foldedDocuments(responsibilityItems, events)).toEqual({
      'NR.forest-land': {
        department: 'NR',
        dutyCode: 'forest-land',
        rule: 'A2-4',
        dutyKind: 'OPINION',
        item: duty.item,
        standard: duty.standard,
        process: duty.process,
        node: 'LAND_SUPPLY',
        version: 2,
        inferred: false,
        definedOn: '2026-03-04',
        opinions: 1,
      },
    });
  });
});

describe('early-service opinions (R-32)', () => {
  it('stand until another takes their place, and stay on record then', () => {
    const again = { ...given, opinionId: 'P1.e2', stance: 'NO_OBJECTION' as const, conditions: [] };
    const replaced = EarlyServiceOpinionIssued.of({
      ...again,
      replaces: { opinionId: 'P1.e1', reason: '选址微调' },
    });
    const found = projected(earlyServiceOpinions, [
      happened('2026-03-02', EarlyServiceOpinionIssued.of(given)),
      happened('2026-03-09', replaced),
    ]);
    expect(found['P1.e1']).toMatchObject({
      projectId: 'P1',
      givenOn: '2026-03-02',
      stands: false,
      replacedBy: 'P1.e2',
    });
    expect(found['P1.e2']).toMatchObject({ givenOn: '2026-03-09', stands: true, stance: 'NO_OBJECTION' });
  });
});

import { describe, expect, it } from '@jest/globals';
import type { EventDeclaration } from '#domain/kernel/event';
import type { Bilingual } from '#domain/kernel/bilingual';
import { EVENTS } from '#domain/streams';
import { sampleData, type Pick } from '#test/support/sample-data';
import { faultIn } from '#test/support/sentence-fault';
import { registeredIn, sentenceOf } from './sentence.js';

const NAMES: Readonly<Record<string, Bilingual>> = {
  'COUNTY-GUANYUN': { zh: '灌云县人民政府', en: 'Guanyun County' },
  'ZONE-XUWEI': { zh: '徐圩新区管委会', en: 'Xuwei New Area' },
};
const tell = (declaration: EventDeclaration, pick: Pick, language: 'zh' | 'en') =>
  sentenceOf(declaration, dataOf(declaration, pick), language, (code) => NAMES[code]);

function dataOf({ schema }: EventDeclaration, pick: Pick): object {
  const data = sampleData(schema, pick);
  if (typeof data !== 'object' || data === null) throw new Error('The data of an event is an object.');
  return data;
}

const CASES = EVENTS.flatMap((declaration) =>
  (['first', 'last'] as const).flatMap((pick) => [
    { type: declaration.type, declaration, pick, language: 'zh' as const },
    { type: declaration.type, declaration, pick, language: 'en' as const },
  ]),
);

describe('the sentence of every event', () => {
  it.each(CASES)('tells $type in words ($pick choices, $language)', ({ declaration, pick, language }) => {
    expect(faultIn(tell(declaration, pick, language), language, dataOf(declaration, pick))).toBeUndefined();
  });

  it.each([
    ['The step NO_CAUSE is late', { reason: 'NO_CAUSE' }, 'NO_CAUSE'],
    ['接收事项“construction-permit”', { items: [{ itemCode: 'construction-permit' }] }, 'construction-permit'],
    ['属地责任主体确定为COUNTY-GUANYUN', { entity: 'COUNTY-GUANYUN' }, 'COUNTY-GUANYUN'],
    ['未完成步骤：G6', { openSteps: ['G6'] }, 'G6'],
    ['FileProject was refused by R-01', { command: 'FileProject', rule: 'R-01' }, 'FileProject'],
    ['is 1 working days late', {}, '1 working days'],
    ['has 1 points (excellent)', {}, '1 points'],
    ['due on {dueOn}', {}, '{'],
    ['due on undefined', {}, 'undefined'],
    ['lacks [object Object]', {}, '['],
    ['Round 1 is over; working days late: 1 (R-01), 1 of 1 on time', { rule: 'R-01' }, undefined],
  ])('would be found fault with: “%s”', (sentence, data, fault) => {
    expect(faultIn(sentence, 'zh', data)).toBe(fault);
  });
});

describe('a part of a sentence in brackets', () => {
  const designated = EVENTS.find(({ type }) => type === 'MajorProjectDesignated');
  const tellOf = (data: object) => designated && sentenceOf(designated, data, 'en', () => undefined);
  const data = { level: 'CITY', basisDoc: '20' };

  it('is told where what it names is there, and left out where it is not or is empty', () => {
    const plain = 'Designated a major industrial project at city level (20)';
    expect(tellOf(data)).toBe(plain);
    expect(tellOf({ ...data, notBound: [] })).toBe(plain);
    expect(tellOf({ ...data, notBound: ['P1.i1'] })).toBe(
      `${plain}; done before it was recorded, and not bound: P1.i1`,
    );
  });
});

describe('the departments of a sentence that the city registers itself (R-05)', () => {
  const declaration = (type: string) => EVENTS.find((one) => one.type === type);

  it.each([
    ['TerritorialEntityAssigned', { entity: 'COUNTY-GUANYUN' }, ['COUNTY-GUANYUN']],
    ['ProjectDetailsCorrected', { field: 'zone', to: 'ZONE-XUWEI', reason: '划入' }, ['ZONE-XUWEI']],
    ['SupervisionOverdue', { departments: ['NR', 'ZONE-XUWEI'], dueOn: '2026-03-18' }, ['ZONE-XUWEI']],
    ['ItemReceived', { department: 'NR', itemCode: 'construction-permit' }, []],
  ])('are looked up for %s', (type, data, codes) => {
    const found = declaration(type);
    expect(found && registeredIn(found, data)).toEqual(codes);
  });

  it('are told by their code while nobody has registered them', () => {
    const found = declaration('TerritorialEntityAssigned');
    const told = found && sentenceOf(found, { entity: 'COUNTY-GUANYUN' }, 'zh', () => undefined);
    expect(told).toBe('属地责任主体确定为COUNTY-GUANYUN');
  });
});

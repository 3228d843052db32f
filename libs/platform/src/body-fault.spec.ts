import { describe, expect, it } from '@jest/globals';
import { SHIPPED_REFERENCE } from '#domain/shipped-reference';
import { bodyFaultOf } from './body-fault.js';

const nested = (levels: number): unknown => (levels === 0 ? 'x' : { in: nested(levels - 1) });

describe('a body', () => {
  it.each(SHIPPED_REFERENCE.map(({ id, command }) => [id, command] as const))(
    'may be what ships with the product: %s',
    (_, command) => expect(bodyFaultOf(command)).toBeUndefined(),
  );

  it('may be a policy for ten times the shipped catalogue', () => {
    const material = (code: number) => ({ code: `m${code}`, name: { zh: '材料', en: 'Paper' }, essential: true });
    const item = (code: number) => ({ code: `i${code}`, materials: Array.from({ length: 4 }, (_, i) => material(i)) });
    const catalogue = Array.from({ length: 300 }, (_, i) => item(i));
    expect(bodyFaultOf({ effectiveFrom: '2024-03-18', content: { catalogue } })).toBeUndefined();
  });

  it('may have text on many lines, words of any language and members without a value', () => {
    expect(bodyFaultOf({ note: '一\r\n二\t三 𠮷', amount: 1.5, sure: false, by: undefined })).toBeUndefined();
  });

  it.each([
    ['no object', [], ''],
    ['nothing', null, ''],
    ['text', 'x', ''],
    ['a null', { a: null }, '/a'],
    ['a null deep inside', { a: [{ b: 1 }, { 'c/d~e': null }] }, '/a/1/c~1d~0e'],
    ['a null in a list', { a: ['x', null] }, '/a/1'],
    ['half a surrogate pair', { a: { b: 'x\ud800' } }, '/a/b'],
    ['halves the wrong way round', { a: '\udc00\ud800' }, '/a'],
    ['NUL', { a: 'x\u0000' }, '/a'],
    ['a direction override', { a: '\u202egnp.exe' }, '/a'],
    ['half a surrogate pair in a name', { 'a\ud800': 1 }, '/a\ud800'],
    ['a name of 101 characters', { ['n'.repeat(101)]: 1 }, `/${'n'.repeat(100)}`],
    ['a text of 10,001 characters', { a: 'x'.repeat(10_001) }, '/a'],
    ['a list of 1,001', { a: Array.from({ length: 1_001 }, () => 1) }, '/a'],
    ['101 properties', { a: Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`p${i}`, 1])) }, '/a'],
    ['a list in a list', { a: [1, [2]] }, '/a/1'],
    ['13 levels', nested(13), '/in'.repeat(12)],
  ])('is not taken with %s', (_what, body, pointer) => expect(bodyFaultOf(body)?.pointer).toBe(pointer));

  it('may have 12 levels', () => expect(bodyFaultOf(nested(12))).toBeUndefined());

  it('is not taken with more than 10,000 members in all, however they are spread', () => {
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`a${i}`, Array.from({ length: 500 }, () => 1)]),
    );
    expect(bodyFaultOf(many)?.detail).toContain('10000 members');
  });

  it.each(Object.getOwnPropertyNames(Object.prototype))('has no member named %s', (name) => {
    const body: unknown = JSON.parse(`{"evidence":[{"${name}":1}]}`);
    expect(bodyFaultOf(body)?.pointer).toBe(`/evidence/0/${name}`);
  });

  it('of twenty thousand levels is refused like any other', () => {
    let deep: object = {};
    for (let i = 0; i < 20_000; i++) deep = { in: deep };
    expect(bodyFaultOf(deep)?.detail).toContain('12 levels');
  });
});

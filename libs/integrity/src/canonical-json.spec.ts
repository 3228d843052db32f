import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

/** The implementation the RFC's author maintains. */
const canonicalize: (value: unknown) => string | undefined = createRequire(import.meta.url)('canonicalize');

describe('canonical JSON (RFC 8785)', () => {
  it('writes the example of section 3.2.2 as the RFC does', () => {
    const sample = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(sample)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts members by UTF-16 code units, as the example of section 3.2.3', () => {
    const sample = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonicalJson(sample))).slice(1)).toEqual([
      'Carriage Return',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
    expect(canonicalJson(sample)).toMatch(/^\{"\\r":"Carriage Return","1":"One",/);
  });

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the double %s of appendix B as %s', (bits, text) => {
    expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
  });

  it('agrees with the reference implementation on every JSON value, and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        const value: unknown = JSON.parse(text);
        expect(canonicalJson(value)).toBe(canonicalize(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order members were written in', () => {
    expect(canonicalJson({ b: { d: 1, c: [2] }, a: '一' })).toBe(canonicalJson({ a: '一', b: { c: [2], d: 1 } }));
  });

  it('leaves out what is undefined, and keeps its place in a list', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(canonicalJson([undefined, 1])).toBe('[null,1]');
  });

  it.each([NaN, Infinity, -Infinity, 10n, Symbol('x'), () => 1, '\ud800', { '\udc00': 1 }])(
    'refuses what JSON cannot say (case %#)',
    (value) => {
      expect(() => canonicalJson({ value })).toThrow(TypeError);
    },
  );

  it('writes values of any size and depth', () => {
    const wide = {
      list: Array.from({ length: 20_000 }, (_, n) => n),
      ascii: 'a'.repeat(200_000),
      一: '二"'.repeat(100_000),
    };
    expect(canonicalJson(wide)).toBe(canonicalize(wide));
    let deep: unknown = [];
    for (let n = 0; n < 2_000; n++) deep = n % 2 ? { a: deep } : [deep];
    expect(canonicalJson(deep)).toBe(JSON.stringify(deep));
  });

  it('keeps nothing of a value it refused', () => {
    expect(() => canonicalJson({ a: 'x', b: NaN })).toThrow(TypeError);
    expect(canonicalJson({ c: 1 })).toBe('{"c":1}');
  });
});

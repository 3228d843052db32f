import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';
import fc from 'fast-check';
import type { CommandClass } from '#domain/kernel/command';
import { FileProject } from '#domain/project/filing/commands';
import { STREAM_KINDS } from '#domain/streams';
import { ValidationFailed, type FieldError } from './problem/validation-failed.js';
import { validateCommand } from './validate-command.js';

function faults(command: CommandClass, body: unknown): readonly FieldError[] {
  try {
    validateCommand(command, body);
    return [];
  } catch (error) {
    if (error instanceof ValidationFailed) return error.errors;
    throw error;
  }
}

/** By what a field's checks are called, the one kind of value it takes. */
const KIND_OF_CHECK: Readonly<Record<string, string>> = {
  isText: 'text',
  matches: 'text',
  isBusinessDate: 'text',
  isInstant: 'text',
  isInt: 'number',
  isNumber: 'number',
  isBoolean: 'boolean',
  isArray: 'list',
  isObject: 'object',
};

const VALUES: readonly (readonly [kind: string, value: unknown])[] = [
  ['null', null],
  ['boolean', true],
  ['number', 7],
  ['text', 'x'],
  ['list', []],
  ['list of lists', [[]]],
  ['list of objects', [{}]],
  ['list of nulls', [null]],
  ['object', {}],
];

interface Field {
  readonly command: CommandClass;
  readonly field: string;
  readonly kinds: readonly string[];
}

const FIELDS: readonly Field[] = STREAM_KINDS.flatMap(({ decisions }) =>
  decisions.flatMap(({ command }) => {
    const checks = getMetadataStorage().getTargetValidationMetadatas(command, '', false, false);
    return [...new Set(checks.map(({ propertyName }) => propertyName))].map((field) => {
      const own = checks.filter(({ propertyName }) => propertyName === field);
      const kinds = own.filter(({ each }) => !each).flatMap(({ name = '' }) => KIND_OF_CHECK[name] ?? []);
      return { command, field, kinds: [...new Set(kinds)] };
    });
  }),
);

/** What class-validator itself says of a body, without the shorter way for flat ones. */
function accepted(command: CommandClass, body: object): boolean {
  const instance = plainToInstance(command, body);
  return validateSync(instance, { whitelist: true, forbidNonWhitelisted: true }).length === 0;
}

/** Values at the edges of what fields take. */
const EDGES = [
  '',
  'x',
  'x'.repeat(201),
  'P1.i1',
  'NR',
  '2026-03-02',
  '2026-02-30',
  '2026-03-02T09:00:00+08:00',
  'ONLINE',
];
const someValue = fc.oneof(
  fc.constantFrom<unknown>(...EDGES, 0, 1, -1, 5.5, 1e9, true, false),
  fc.array(fc.constantFrom<unknown>(...EDGES, 1), { maxLength: 3 }),
  fc.constantFrom<unknown>({}, [{}], [{ docId: 'd', sha256: 'a'.repeat(64), kind: 'opinion' }]),
);

describe('validation of commands', () => {
  it('takes and refuses exactly the bodies class-validator does, whichever way it goes', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...STREAM_KINDS.flatMap(({ decisions }) => decisions.map(({ command }) => command))),
        fc.array(fc.tuple(fc.nat(), someValue), { maxLength: 12 }),
        (command, picks) => {
          const names = [...FIELDS.filter((one) => one.command === command).map(({ field }) => field), 'unknown'];
          const body = Object.fromEntries(picks.map(([at, value]) => [names[at % names.length], value]));
          expect(faults(command, body).length === 0).toBe(accepted(command, body));
        },
      ),
      { numRuns: 3_000 },
    ));

  it('has every command and every field of it', () => {
    const commands = STREAM_KINDS.flatMap(({ decisions }) => decisions.map(({ command }) => command.name));
    expect(new Set(FIELDS.map(({ command }) => command.name))).toEqual(new Set(commands));
    expect(FIELDS.filter(({ kinds }) => kinds.length > 1)).toEqual([]);
  });

  it.each(FIELDS.map((one) => [one.command.name, one.field, one] as const))(
    'of %s refuses what is no %s, and names it',
    (_name, _field, { command, field, kinds }) => {
      const wrong = VALUES.filter(([kind]) => !kinds.includes(kind));
      const taken = wrong.filter(
        ([, value]) => !faults(command, { [field]: value }).some(({ pointer }) => pointer.split('/')[1] === field),
      );
      expect(taken).toEqual([]);
    },
  );

  it('tells fifty faults at most', () => {
    expect(faults(FileProject, { name: 'x', evidence: Array.from({ length: 900 }, () => ({})) })).toHaveLength(50);
    const unknown = Object.fromEntries(Array.from({ length: 90 }, (_, i) => [`unknown${i}`, i]));
    expect(faults(FileProject, { name: 'x', ...unknown })).toHaveLength(50);
  });

  it('refuses unknown members with their pointer, those of every object too', () => {
    expect(faults(FileProject, { name: 'x', colour: 'red' })).toMatchObject([{ pointer: '/colour' }]);
    expect(faults(FileProject, { name: 'x', constructor: {} })).toMatchObject([{ pointer: '/constructor' }]);
  });
});

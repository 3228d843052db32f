import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Command, CommandClass } from '../../kernel/command.js';
import * as COMMANDS from './commands.js';
import { ITEM_DECISIONS } from './decide.js';

/** Paths of the fields a body is answered 400 for. */
function faults<C extends Command>(command: CommandClass<C>, body: object): string[] {
  const options = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };
  return validateSync(plainToInstance(command, body), options).map(({ property }) => property);
}

describe('the bodies of item commands', () => {
  it('belong to a decision each', () => {
    const decided = new Set<string>(ITEM_DECISIONS.map(({ name }) => name));
    const parts = ['ItemTermsDto', 'MissingDto'];
    expect(Object.keys(COMMANDS).filter((name) => !parts.includes(name) && !decided.has(name))).toEqual([]);
  });

  it('name the item by its id', () => {
    expect(faults(COMMANDS.CompleteCorrection, { itemId: 'P1.i1' })).toEqual([]);
    for (const itemId of ['P1', 'P1.d1', 'P1.i', '.i1', 'P1.i1.p1']) {
      expect(faults(COMMANDS.CompleteCorrection, { itemId })).toEqual(['itemId']);
    }
  });

  it('are checked down to the terms and to each thing that is missing', () => {
    const terms = { promisedDays: 30, timeUnit: 'CALENDAR_DAY', restDayRule: 'NONE' };
    expect(faults(COMMANDS.ReceiveItem, { itemCode: 'wabo', department: 'GENERAL', terms })).toEqual([]);
    expect(faults(COMMANDS.ReceiveItem, { itemCode: 'wabo', terms: { ...terms, timeUnit: 'WEEK' } })).toEqual([
      'terms',
    ]);
    const correction = { itemId: 'P1.i1', deadline: '2024-04-01' };
    expect(faults(COMMANDS.RequestCorrection, { ...correction, missing: [{ description: '缺章' }] })).toEqual([]);
    expect(faults(COMMANDS.RequestCorrection, { ...correction, missing: [] })).toEqual(['missing']);
    expect(faults(COMMANDS.RequestCorrection, { ...correction, missing: [{ material: 'x' }] })).toEqual(['missing']);
  });

  it('do without reasons and remedy only as far as the rule that asks for them (N-4)', () => {
    const reply = { itemId: 'P1.i1', outcome: 13, docId: 'doc' };
    expect(faults(COMMANDS.IssueNegativeReply, { ...reply, reasons: [] })).toEqual([]);
    expect(faults(COMMANDS.IssueNegativeReply, { ...reply, reasons: [''] })).toEqual(['reasons']);
    expect(faults(COMMANDS.IssueNegativeReply, { ...reply, reasons: [], outcome: 11 })).toEqual(['outcome']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { aimedAt } from '#test/support/aimed-at';
import { folded, given } from '#test/support/given';
import { RegisterDepartment } from './department/commands.js';
import { annex2RowOf } from './department/responsibility/vocabulary.js';
import { SYSTEM_ACTOR } from './kernel/actor.js';
import { streamName } from './kernel/stream-kind.js';
import { EARLY_SERVICE_DUTIES } from './policy/data/early-service-duties.js';
import { NOTICE_DATE, SHIPPED_POLICY } from './policy/data/shipped-policy.js';
import { publishPolicy } from './policy/decide.js';
import { policyOn } from './policy/state.js';
import { policyStream } from './policy/stream.js';
import { SHIPPED_REFERENCE } from './shipped-reference.js';
import { STREAM_KINDS } from './streams.js';

const decided = SHIPPED_REFERENCE.map(({ decision, id, command }) => {
  const kind = STREAM_KINDS.find(({ name }) => name === decision.stream);
  if (!kind) throw new Error(`No stream kind ${decision.stream}`);
  return { kind, decision, id, command, stream: streamName(kind.name, id) };
});

describe('the reference data that ships with the product', () => {
  it('is policy, the calendars of three years and the twenty departments of the city, each stream opened once', () => {
    const streams = decided.map(({ stream }) => stream);
    expect(streams.slice(0, 4)).toEqual(['policy-city', 'calendar-2024', 'calendar-2025', 'calendar-2026']);
    expect(new Set(streams).size).toBe(24);
    expect(decided.every(({ decision }) => decision.opens !== 'NEVER')).toBe(true);
  });

  it.each(decided)('$stream is written by SYSTEM through an ordinary command', ({ kind, decision, id, command }) => {
    expect(id).toMatch(kind.idPattern);
    expect(decision.roles).toContain('SYSTEM');
    // as a request body it would be accepted
    const asked = plainToInstance(decision.command, { ...command });
    expect(validateSync(asked, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
    const { events, error } = given(kind).as(SYSTEM_ACTOR).when(aimedAt(id, decision), command);
    expect(error).toBeUndefined();
    const duties = command instanceof RegisterDepartment ? (command.duties ?? []) : [];
    expect(events.map(({ type }) => type).slice(1)).toEqual(duties.map(() => 'ResponsibilityItemDefined'));
    for (const event of events) kind.events.find(({ type }) => type === event.type)?.assertValid(event.data);
  });

  it('gives every department the duties of its own row of Annex 2, in the append that opens its stream (R-05)', () => {
    const defined = decided.flatMap(({ kind, decision, id, command }) =>
      given(kind)
        .as(SYSTEM_ACTOR)
        .when(aimedAt(id, decision), command)
        .events.filter(({ type }) => type === 'ResponsibilityItemDefined'),
    );
    const duties = EARLY_SERVICE_DUTIES.filter(({ department }) => department !== 'TERRITORY');
    expect(defined).toHaveLength(duties.length);
    for (const { department: code, dutyCode } of duties) {
      const own = { code, dutyCode, rule: annex2RowOf(code), inferred: true };
      expect(defined).toContainEqual(expect.objectContaining({ data: expect.objectContaining(own) }));
    }
  });

  it('leaves a policy in force on the day of the notice', () => {
    const { events } = given(policyStream)
      .as(SYSTEM_ACTOR)
      .when(publishPolicy, { effectiveFrom: NOTICE_DATE, content: SHIPPED_POLICY });
    expect(policyOn(folded(policyStream, events), NOTICE_DATE).version).toBe(1);
  });
});

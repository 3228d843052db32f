import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { toPermitCase, type PermitCase } from './permit-case.js';
import { readXes } from './read-xes.js';

/** A real log of building-permit applications (doi:10.4121/uuid:a07386a5-7be3-4367-9535-70bc9e77dbe6). */
const receipt = fileURLToPath(new URL('../../../../../shared/data/receipt.xes.gz', import.meta.url));
const present = existsSync(receipt);
if (!present) process.stderr.write(`SKIPPED: the real receipt log is not at ${receipt}; nothing was checked on it.\n`);

(present ? describe : describe.skip)('the receipt phase of a Dutch municipality', () => {
  const cases: PermitCase[] = [];
  beforeAll(async () => {
    for await (const trace of readXes(receipt)) cases.push(toPermitCase(trace, { timeZone: 'Europe/Amsterdam' }));
  });

  const having = (condition: (read: PermitCase) => boolean) => cases.filter(condition).length;
  const activities = () => cases.flatMap((read) => read.activities);

  it('has 1,434 cases with as many ids, and 8,577 events with as many instances', () => {
    expect(cases).toHaveLength(1_434);
    expect(new Set(cases.map((read) => read.caseId)).size).toBe(1_434);
    expect(activities()).toHaveLength(8_577);
    expect(new Set(activities().map((activity) => activity.instance)).size).toBe(8_577);
  });

  it('leaves 105 cases open, and every case has a deadline', () => {
    expect(having((read) => read.endedOn === undefined)).toBe(105);
    expect(having((read) => read.deadlineOn === undefined)).toBe(0);
  });

  it('names no group in 825 cases and 1,936 events', () => {
    expect(having((read) => read.group === undefined)).toBe(825);
    expect(activities().filter((activity) => activity.group === undefined)).toHaveLength(1_936);
  });

  it('ends 309 cases on a later day than their deadline', () => {
    const late = ({ endedOn, deadlineOn }: PermitCase) =>
      endedOn !== undefined && deadlineOn !== undefined && endedOn > deadlineOn;
    expect(having(late)).toBe(309);
  });

  it('keeps the 180 events that happened after the end of their case', () => {
    const afterEnd = cases.flatMap(({ endedAt, activities }) =>
      endedAt === undefined ? [] : activities.filter(({ at }) => Date.parse(at) > Date.parse(endedAt)),
    );
    expect(afterEnd).toHaveLength(180);
  });
});

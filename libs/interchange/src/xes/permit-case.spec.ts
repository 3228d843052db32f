import { describe, expect, it } from '@jest/globals';
import { toPermitCase } from './permit-case.js';
import { TraceParser } from './trace-parser.js';
import type { XesTrace } from './trace.js';
import { XesError } from './xes-error.js';

const amsterdam = { timeZone: 'Europe/Amsterdam' };

/** The trace written in these lines; the first of them is line 3 of the file. */
function trace(...lines: string[]): XesTrace {
  const [read] = new TraceParser().write(['<log>', '<trace>', ...lines, '</trace>', '</log>'].join('\n'));
  if (read === undefined) throw new Error('the spec wrote no trace');
  return read;
}

const id = '<string key="concept:name" value="case-10011"/>';
const start = '<date key="startdate" value="2011-10-11T13:42:22.688+02:00"/>';

describe('a permit case', () => {
  it('takes from a closed case its dates, its people and its activities in the order of the file', () => {
    const read = toPermitCase(
      trace(
        start,
        '<string key="responsible" value="Resource21"/>',
        '<date key="enddate_planned" value="2011-12-05T13:41:31.788+01:00"/>',
        '<string key="department" value="General"/>',
        '<date key="enddate" value="2011-10-18T13:56:55.943+02:00"/>',
        '<string key="group" value="Group 2"/>',
        id,
        '<date key="deadline" value="2011-12-06T13:41:31.788+01:00"/>',
        '<string key="channel" value="Internet"/>',
        '<event>',
        '<string key="org:group" value="Group 4"/>',
        '<string key="concept:instance" value="task-42935"/>',
        '<string key="org:resource" value="Resource10"/>',
        '<string key="concept:name" value="T02 Check confirmation of receipt"/>',
        '<date key="time:timestamp" value="2011-10-12T08:26:25.398+02:00"/>',
        '<string key="lifecycle:transition" value="complete"/>',
        '</event>',
        '<event>',
        '<string key="concept:name" value="Confirmation of receipt"/>',
        '<date key="time:timestamp" value="2011-10-11T13:45:40.276+02:00"/>',
        '</event>',
      ),
      amsterdam,
    );
    expect(read).toStrictEqual({
      caseId: 'case-10011',
      line: 2,
      startedAt: '2011-10-11T13:42:22.688+02:00',
      startedOn: '2011-10-11',
      deadlineOn: '2011-12-06',
      plannedEndOn: '2011-12-05',
      endedAt: '2011-10-18T13:56:55.943+02:00',
      endedOn: '2011-10-18',
      department: 'General',
      group: 'Group 2',
      responsible: 'Resource21',
      channel: 'Internet',
      activities: [
        {
          activity: 'T02 Check confirmation of receipt',
          at: '2011-10-12T08:26:25.398+02:00',
          on: '2011-10-12',
          resource: 'Resource10',
          group: 'Group 4',
          lifecycle: 'complete',
          instance: 'task-42935',
          line: 12,
        },
        { activity: 'Confirmation of receipt', at: '2011-10-11T13:45:40.276+02:00', on: '2011-10-11', line: 20 },
      ],
    });
  });

  it('leaves out what the log leaves out: the end, deadline and group of an open case', () => {
    expect(toPermitCase(trace(id, start), amsterdam)).toStrictEqual({
      caseId: 'case-10011',
      line: 2,
      startedAt: '2011-10-11T13:42:22.688+02:00',
      startedOn: '2011-10-11',
      activities: [],
    });
  });

  it.each(['EMPTY', 'UNKNOWN', '', ' '])('takes "%s" for a name that is not known', (placeholder) => {
    const read = toPermitCase(
      trace(
        id,
        start,
        `<string key="group" value="${placeholder}"/>`,
        `<event><string key="concept:name" value="T02"/><string key="org:group" value="${placeholder}"/>`,
        '<date key="time:timestamp" value="2011-10-12T08:26:25.398+02:00"/></event>',
      ),
      amsterdam,
    );
    expect(read).not.toHaveProperty('group');
    expect(read.activities[0]).not.toHaveProperty('group');
  });

  it('dates an instant in the office’s time zone, not in the offset it is written with', () => {
    const lateInUtc = trace(id, '<date key="startdate" value="2024-03-18T17:30:00Z"/>');
    expect(toPermitCase(lateInUtc, { timeZone: 'Asia/Shanghai' })).toMatchObject({
      startedOn: '2024-03-19',
      startedAt: '2024-03-18T17:30:00Z',
    });
    expect(toPermitCase(lateInUtc, amsterdam).startedOn).toBe('2024-03-18');
  });

  it('keeps an activity after the end and an end before the start as the log has them', () => {
    const read = toPermitCase(
      trace(
        id,
        start,
        '<date key="enddate" value="2011-10-10T00:00:00.010+02:00"/>',
        '<event><string key="concept:name" value="T02"/>',
        '<date key="time:timestamp" value="2013-10-12T08:26:25.398+02:00"/></event>',
      ),
      amsterdam,
    );
    expect(read.endedOn).toBe('2011-10-10');
    expect(read.activities[0]?.on).toBe('2013-10-12');
  });

  it.each([
    ['its id', [start], 'Line 2: this case lacks "concept:name"'],
    ['its start', [id], 'Line 2: case case-10011 lacks "startdate"'],
    [
      'the name of an activity',
      [id, start, '<event><date key="time:timestamp" value="2011-10-12T08:26:25Z"/></event>'],
      'Line 5: case case-10011 lacks "concept:name"',
    ],
    [
      'the time of an activity',
      [id, start, '<event><string key="concept:name" value="T02"/></event>'],
      'Line 5: case case-10011 lacks "time:timestamp"',
    ],
  ])('is refused without %s, with case and line', (_, lines, message) => {
    expect(() => toPermitCase(trace(...lines), amsterdam)).toThrow(XesError);
    expect(() => toPermitCase(trace(...lines), amsterdam)).toThrow(message);
  });

  it('is refused when a date is written as a string, with case and line', () => {
    const read = trace(id, start, '<string key="deadline" value="2011-12-06"/>');
    expect(() => toPermitCase(read, amsterdam)).toThrow(
      'Line 2: case case-10011 gives "deadline" as <string> here. Write it as <date>.',
    );
  });

  it('is refused when an instant falls after the last date there is in the office’s time zone', () => {
    const read = trace(id, start, '<date key="deadline" value="9999-12-31T23:59:59Z"/>');
    expect(() => toPermitCase(read, { timeZone: 'Asia/Shanghai' })).toThrow(
      'Line 2: case case-10011 gives "deadline" as 9999-12-31T23:59:59Z, which has no date in Asia/Shanghai',
    );
  });
});

import { businessDateOf, InvalidDateError, type BusinessDate } from '#workdays/business-date';
import type { XesAttributes, XesEvent, XesTrace, XesValue } from './trace.js';
import { XesError } from './xes-error.js';

/**
 * A permit application as a log such as CoSeLoG's WABO tells it. Instants are ISO 8601 text with the offset of the
 * file; dates are those of the office. What the log leaves out is left out here, never invented, and what it
 * contradicts (an activity after the end, an end before the start) is kept as it stands.
 */
export interface PermitCase {
  readonly caseId: string;
  /** Where the case starts in the file, 1-based. */
  readonly line: number;
  readonly startedAt: string;
  readonly startedOn: BusinessDate;
  readonly deadlineOn?: BusinessDate;
  readonly plannedEndOn?: BusinessDate;
  /** Absent while the case is open. */
  readonly endedAt?: string;
  readonly endedOn?: BusinessDate;
  readonly department?: string;
  readonly group?: string;
  readonly responsible?: string;
  readonly channel?: string;
  /** In the order of the file. */
  readonly activities: readonly PermitActivity[];
}

/** One step of a case. */
export interface PermitActivity {
  readonly activity: string;
  readonly at: string;
  readonly on: BusinessDate;
  readonly resource?: string;
  readonly group?: string;
  readonly lifecycle?: string;
  readonly instance?: string;
  /** Where the event starts in the file, 1-based. */
  readonly line: number;
}

/** What such logs write where they know nothing: UNKNOWN is the default OpenXES declares, EMPTY is CoSeLoG's. */
const placeholders: ReadonlySet<string> = new Set(['', 'EMPTY', 'UNKNOWN']);

/**
 * Reads a trace as a permit case; dates are taken in the office's time zone (an IANA name such as Europe/Amsterdam).
 * @throws XesError, naming the case and the line, when the id, the start, an activity's name or its time is missing,
 * when one of the attributes has another type than expected, or when an instant has no date in that time zone.
 */
export function toPermitCase(trace: XesTrace, { timeZone }: { readonly timeZone: string }): PermitCase {
  const caseId = given(text(trace, 'concept:name', 'this case'), trace, 'concept:name', 'this case');
  const where = `case ${caseId}`;
  const start = given(moment(trace, 'startdate', where, timeZone), trace, 'startdate', where);
  const deadline = moment(trace, 'deadline', where, timeZone);
  const plannedEnd = moment(trace, 'enddate_planned', where, timeZone);
  const end = moment(trace, 'enddate', where, timeZone);
  const department = text(trace, 'department', where);
  const group = text(trace, 'group', where);
  const responsible = text(trace, 'responsible', where);
  const channel = text(trace, 'channel', where);
  return {
    caseId,
    line: trace.line,
    startedAt: start.at,
    startedOn: start.on,
    ...(deadline && { deadlineOn: deadline.on }),
    ...(plannedEnd && { plannedEndOn: plannedEnd.on }),
    ...(end && { endedAt: end.at, endedOn: end.on }),
    ...(department && { department }),
    ...(group && { group }),
    ...(responsible && { responsible }),
    ...(channel && { channel }),
    activities: trace.events.map((event) => toActivity(event, where, timeZone)),
  };
}

function toActivity(event: XesEvent, where: string, timeZone: string): PermitActivity {
  const { at, on } = given(moment(event, 'time:timestamp', where, timeZone), event, 'time:timestamp', where);
  const resource = text(event, 'org:resource', where);
  const group = text(event, 'org:group', where);
  const lifecycle = text(event, 'lifecycle:transition', where);
  const instance = text(event, 'concept:instance', where);
  return {
    activity: given(text(event, 'concept:name', where), event, 'concept:name', where),
    at,
    on,
    ...(resource && { resource }),
    ...(group && { group }),
    ...(lifecycle && { lifecycle }),
    ...(instance && { instance }),
    line: event.line,
  };
}

/** The part of a log an attribute is looked up in. */
interface Element {
  readonly line: number;
  readonly attributes: XesAttributes;
}

function text(element: Element, key: string, where: string): string | undefined {
  const value = element.attributes[key];
  if (value === undefined) return undefined;
  if (value.type !== 'string') throw wrongType(element, key, value, 'string', where);
  return placeholders.has(value.value.trim()) ? undefined : value.value;
}

/** An instant as the file has it, and its date in the office's time zone. */
interface Moment {
  readonly at: string;
  readonly on: BusinessDate;
}

function moment(element: Element, key: string, where: string, timeZone: string): Moment | undefined {
  const value = element.attributes[key];
  if (value === undefined) return undefined;
  if (value.type !== 'date') throw wrongType(element, key, value, 'date', where);
  try {
    return { at: value.value, on: businessDateOf(value.value, timeZone) };
  } catch (error) {
    // an "unlimited" 9999-12-31T23:59:59Z is already the year 10000 further east
    if (!(error instanceof InvalidDateError)) throw error;
    const problem = `${where} gives "${key}" as ${value.value}, which has no date in ${timeZone}`;
    throw new XesError(element.line, `${problem}. Write the date that is meant, or leave "${key}" out.`, {
      cause: error,
    });
  }
}

function given<T>(value: T | undefined, { line }: Element, key: string, where: string): T {
  if (value !== undefined) return value;
  throw new XesError(line, `${where} lacks "${key}" here. Add it to the log, or leave the case out of the import.`);
}

function wrongType({ line }: Element, key: string, value: XesValue, expected: string, where: string): XesError {
  return new XesError(line, `${where} gives "${key}" as <${value.type}> here. Write it as <${expected}>.`);
}

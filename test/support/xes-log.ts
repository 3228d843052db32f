import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** A case as a log tells it; instants are ISO 8601 with offset. */
export interface XesCase {
  readonly id: string;
  readonly start: string;
  readonly deadline?: string;
  readonly end?: string;
  readonly department?: string;
  readonly steps?: readonly { readonly name: string; readonly at: string; readonly by?: string }[];
}

/** The text of an XES log, one element a line. */
export function xesOf(cases: readonly XesCase[]): string {
  const dated = (key: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`<date key="${key}" value="${value}"/>`];
  const said = (key: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`<string key="${key}" value="${value}"/>`];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<log>',
    ...cases.flatMap(({ id, start, deadline, end, department = 'General', steps = [] }) => [
      '<trace>',
      ...said('concept:name', id),
      ...dated('startdate', start),
      ...dated('deadline', deadline),
      ...dated('enddate', end),
      ...said('department', department),
      ...steps.flatMap(({ name, at, by }) => [
        '<event>',
        ...said('concept:name', name),
        ...dated('time:timestamp', at),
        ...said('org:resource', by),
        '</event>',
      ]),
      '</trace>',
    ]),
    '</log>',
  ].join('\n');
}

/** Writes a log, gzipped, and answers its path. */
export function writeXes(path: string, cases: readonly XesCase[]): string {
  writeFileSync(path, gzipSync(xesOf(cases)));
  return path;
}

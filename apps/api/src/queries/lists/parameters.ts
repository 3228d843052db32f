import { departmentStream } from '#domain/department/stream';
import { choices, date, list, pattern } from '../../parameters.js';

/** Parameters several lists share. */
export const department = () =>
  pattern('Only of this department', departmentStream.idPattern, 'a department code such as NR');
export const month = (what: string) =>
  pattern(`Only ${what} in this month, YYYY-MM`, /^\d{4}-(0[1-9]|1[0-2])$/, 'a month, YYYY-MM');
export const from = (what: string) => date(`Only ${what} on this day or later`);
export const to = (what: string) => date(`Only ${what} on this day or earlier`);
export const words = (what: string, values: readonly string[]) => choices(`Only with this ${what}`, values);
/** Kinds of regional assessment, which the policy names (N-8). */
export const assessmentKinds = () =>
  list('Only of these kinds', /^[A-Z_]{1,40}$/, 'codes of assessment kinds in the policy');

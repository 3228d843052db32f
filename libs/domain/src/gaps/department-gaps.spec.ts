import { describe, expect, it } from '@jest/globals';
import { businessDate, type BusinessDate } from '#workdays/business-date';
import { folded, type History } from '#test/support/given';
import { DeferralStandardPublished } from '../department/deferral-standards/events.js';
import { DepartmentRegistered, WindowAuthorityDelegated } from '../department/events.js';
import type { LocalList } from '../department/local-lists/city-duties.js';
import { LocalListRefined } from '../department/local-lists/events.js';
import { roleOfCode } from '../department/roles.js';
import { departmentStream } from '../department/stream.js';
import { SHIPPED_POLICY } from '../policy/data/shipped-policy.js';
import { departmentGaps, type DepartmentLook } from './department-gaps.js';

const day = businessDate('2026-03-02');
const policy = { ...SHIPPED_POLICY, version: 1 };
const trained = new Map(policy.service.trainingTopics.map(({ trainingTopic }) => [trainingTopic, day]));
const look: DepartmentLook = { on: day, policy, successions: [], unpublished: [], trained };
const registered = (code: string, validFrom = '2024-03-18') =>
  DepartmentRegistered.of({
    ...{ code, name: { zh: code, en: code }, role: roleOfCode(code), validFrom: businessDate(validFrom) },
  });
const of = (...history: History) => folded(departmentStream, history);
const delegated = (code: string, validTo?: BusinessDate) =>
  WindowAuthorityDelegated.of({
    ...{ code, itemCodes: [], validFrom: businessDate('2024-04-01'), document: '授1' },
    ...(validTo && { validTo }),
  });
const county = 'COUNTY-GUANYUN';
const refined = (list: LocalList) =>
  LocalListRefined.of({
    ...{ department: county, list, document: '细1', validFrom: businessDate('2026-01-05') },
    ...{ duties: [], additions: [], items: [] },
  });
const published = DeferralStandardPublished.of({
  ...{ department: county, document: '容1', publishedAt: '政务网', materials: [] },
  validFrom: businessDate('2026-01-05'),
});

describe('what a department lacks', () => {
  it('is a delegation to its window, where it has approval items (R-50)', () => {
    const gap = { gap: 'NO_WINDOW_DELEGATION', rule: 'R-50', department: 'NR', since: '2024-03-18' };
    expect(departmentGaps('NR', [of(registered('NR'))], look)).toMatchObject([gap]);
    expect(departmentGaps('NR', [of(registered('NR'), delegated('NR'))], look)).toEqual([]);
    const ended = of(registered('NR'), delegated('NR', businessDate('2025-12-31')));
    expect(departmentGaps('NR', [ended], look)).toMatchObject([{ ...gap, since: '2026-01-01' }]);
    expect(departmentGaps('BEO', [of(registered('BEO'))], look)).toEqual([]);
  });

  it('is each of its own lists and its deferral standard, of a county or zone (R-59, R-60)', () => {
    expect(departmentGaps(county, [of(registered(county))], look)).toMatchObject([
      { gap: 'NO_LOCAL_LIST', rule: 'R-59', department: county, subject: 'COMPLIANCE_REVIEW', since: '2024-03-18' },
      { gap: 'NO_LOCAL_LIST', rule: 'R-59', subject: 'APPROVAL_SERVICE' },
      { gap: 'NO_DEFERRAL_STANDARD', rule: 'R-60', department: county },
    ]);
    const one = of(registered(county), refined('COMPLIANCE_REVIEW'), published);
    expect(departmentGaps(county, [one], look)).toMatchObject([{ gap: 'NO_LOCAL_LIST', subject: 'APPROVAL_SERVICE' }]);
    expect(departmentGaps(county, [one], { ...look, on: businessDate('2026-01-04') })).toHaveLength(3);
  });

  it('is the publication of a half-year’s results once it has ended, which the services office owes (R-40)', () => {
    const late = { ...look, unpublished: ['2025-H2', '2026-H1'] };
    expect(departmentGaps('GSO', [of(registered('GSO'))], late)).toMatchObject([
      { gap: 'RESULT_NOT_PUBLISHED', rule: 'R-40', department: 'GSO', subject: '2025-H2', since: '2026-01-01' },
    ]);
    expect(departmentGaps('BEO', [of(registered('BEO'))], late)).toEqual([]);
  });

  it('is a training on each topic it is to train on, within a year (R-54)', () => {
    const none = departmentGaps('GSO', [of(registered('GSO'))], { ...look, trained: new Map() });
    expect(none.map(({ gap, rule, subject }) => [gap, rule, subject])).toEqual(
      ['MECHANISM', 'MAJOR_REFORM', 'CROSS_LEVEL'].map((topic) => ['NO_TRAINING', 'R-54', topic]),
    );
    const eia = (on: string) => {
      const held = new Map([...trained, ['EIA', businessDate(on)] as const]);
      return departmentGaps('ECO', [of(registered('ECO'), delegated('ECO'))], { ...look, trained: held });
    };
    expect(eia('2025-03-03')).toEqual([]);
    expect(eia('2025-03-02')).toMatchObject([{ gap: 'NO_TRAINING', department: 'ECO', since: '2026-03-02' }]);
  });

  it('is nothing that those it took over have done, and nothing of one that has ended or is not there yet (R-05)', () => {
    const successions = [{ code: 'NR', successor: 'NRP', validFrom: businessDate('2026-01-01') }];
    const heir = { ...look, successions };
    const former = of(registered('NR'), delegated('NR'));
    expect(departmentGaps('NRP', [of(registered('NRP')), former], heir)).toEqual([]);
    expect(departmentGaps('NRP', [of(registered('NRP')), of(registered('NR'))], heir)).toMatchObject([
      { gap: 'NO_WINDOW_DELEGATION', department: 'NRP' },
    ]);
    expect(departmentGaps('NR', [of(registered('NR'))], heir)).toEqual([]);
    expect(departmentGaps('NR', [of(registered('NR', '2026-04-01'))], look)).toEqual([]);
    expect(departmentGaps('NR', [], look)).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { SYSTEM_ACTOR } from '#domain/kernel/actor';
import { InvalidCommand, NotFound, StateConflict } from '#domain/kernel/refusal';
import { SHIPPED_POLICY } from '#domain/policy/data/shipped-policy';
import { folded, given } from '#test/support/given';
import { WATER_OFFICER, assessmentCompleted, assessmentPublished, zoneRegistered } from '#test/support/assessed-zone';
import { completeRegionalAssessment } from './decide/complete.js';
import { expireRegionalAssessment } from './decide/expire.js';
import { publishRegionalAssessment } from './decide/publish.js';
import { registerZone } from './decide/register.js';
import { RegionalAssessmentExpired } from './events.js';
import { assessmentFields } from './fields.js';
import { coveringAssessment } from './state.js';
import { zoneStream } from './stream.js';

const named = (kind: string, ...ids: string[]) => ids.map((docId) => ({ docId, sha256: '0'.repeat(64), kind }));
const completion = {
  kind: 'SOIL_CONSERVATION',
  validUntil: businessDate('2030-12-31'),
  approvalDoc: 'doc-approval',
  evidence: named('assessment-report', 'r-1', 'r-2'),
};
const publication = {
  assessmentId: 'ZONE-XUWEI.a1',
  results: ['r-1', 'r-2'],
  serviceSite: 'https://service.example/r',
  departmentSite: 'https://water.example/r',
};
const zone = (...history: Parameters<typeof given>[1][]) => given(zoneStream, ...history).of('ZONE-XUWEI');
const expiry = { assessmentId: 'ZONE-XUWEI.a1' };

describe('a development zone', () => {
  const details = { name: { zh: '徐圩新区', en: 'Xuwei New Area' }, level: 'NATIONAL', document: 'doc-zone' } as const;

  it('is registered with its level and the document it rests on (R-26)', () => {
    zone()
      .when(registerZone, { ...details, county: 'COUNTY-LIANYUN' })
      .thenHappens(['ZoneRegistered', { level: 'NATIONAL', county: 'COUNTY-LIANYUN' }]);
  });

  it('is registered again when its level changes, and not when nothing does', () => {
    zone(zoneRegistered({ level: 'CITY' }))
      .when(registerZone, details)
      .thenHappens(['ZoneRegistered']);
    zone(zoneRegistered()).when(registerZone, details).thenFails(StateConflict);
  });
});

describe('a regional assessment', () => {
  it('is completed by the department that answers for its kind, with its results (R-26)', () => {
    zone(zoneRegistered())
      .as(WATER_OFFICER)
      .when(completeRegionalAssessment, completion)
      .thenHappens([
        'RegionalAssessmentCompleted',
        { kind: 'SOIL_CONSERVATION', department: 'WATER', completedOn: '2026-03-02', results: ['r-1', 'r-2'] },
      ]);
  });

  it.each(SHIPPED_POLICY.land.regionalAssessments.map(({ kind }) => kind))('may be of kind %s (R-26, N-8)', (kind) => {
    zone(zoneRegistered())
      .when(completeRegionalAssessment, { ...completion, kind })
      .thenHappens(['RegionalAssessmentCompleted', { kind }]);
  });

  it('knows the nine kinds of the notice and no other (R-26, N-8)', () => {
    expect(SHIPPED_POLICY.land.regionalAssessments).toHaveLength(9);
    zone(zoneRegistered())
      .when(completeRegionalAssessment, { ...completion, kind: 'NOISE' })
      .thenFails(InvalidCommand, { field: 'kind' });
  });

  it.each(['CITY', 'COUNTY'] as const)('is not made for a zone of %s level (R-26)', (level) => {
    zone(zoneRegistered({ level }))
      .when(completeRegionalAssessment, completion)
      .thenRefused('R-26', { level, needed: ['NATIONAL', 'PROVINCIAL'] });
  });

  it('needs the documents of its results (R-26)', () => {
    zone(zoneRegistered())
      .when(completeRegionalAssessment, { ...completion, evidence: named('photo', 'p-1') })
      .thenRefused('R-26', { evidence: 'missing', kind: 'assessment-report' });
  });

  it('is recorded by no other department and no other zone (R-26)', () => {
    const registered = zone(zoneRegistered({ county: 'COUNTY-LIANYUN' }));
    for (const department of ['ECO', 'ZONE-OTHER', 'COUNTY-GUANYUN']) {
      const answering = ['COMMERCE', 'GSO', 'WATER', 'ZONE-XUWEI', 'COUNTY-LIANYUN'];
      registered
        .as({ id: 'other', roles: ['ECO'], department })
        .when(completeRegionalAssessment, completion)
        .thenRefused('R-26', { answering, actorDepartment: department });
    }
    registered
      .as({ id: 'county', roles: ['COUNTY'], department: 'COUNTY-LIANYUN' })
      .when(completeRegionalAssessment, completion)
      .thenHappens(['RegionalAssessmentCompleted']);
  });

  it('does not end before it is made, and needs a zone that is registered', () => {
    zone(zoneRegistered())
      .when(completeRegionalAssessment, { ...completion, validUntil: businessDate('2026-03-01') })
      .thenFails(InvalidCommand, { field: 'validUntil' });
    zone().when(completeRegionalAssessment, completion).thenFails(NotFound);
  });
});

describe('publishing a regional assessment', () => {
  const completed = zone(zoneRegistered(), assessmentCompleted());

  it('names both sites and all results (R-27)', () => {
    completed
      .when(publishRegionalAssessment, publication)
      .thenHappens(['RegionalAssessmentPublished', { publishedOn: '2026-03-02', results: ['r-1', 'r-2'] }]);
  });

  it('is refused while a result is held back (R-27)', () => {
    completed
      .when(publishRegionalAssessment, { ...publication, results: ['r-1'] })
      .thenRefused('R-27', { unpublished: ['r-2'] });
  });

  it('is refused on one site alone (R-27)', () => {
    const { serviceSite, departmentSite, ...neither } = publication;
    completed
      .when(publishRegionalAssessment, { ...neither, serviceSite })
      .thenRefused('R-27', { missing: 'departmentSite' });
    completed
      .when(publishRegionalAssessment, { ...neither, departmentSite })
      .thenRefused('R-27', { missing: 'serviceSite' });
  });

  it('happens once, not before the completion, and by whoever answers for it (R-27)', () => {
    zone(zoneRegistered(), assessmentCompleted(), assessmentPublished())
      .when(publishRegionalAssessment, publication)
      .thenFails(StateConflict);
    completed
      .on('2026-01-04')
      .when(publishRegionalAssessment, publication)
      .thenFails(InvalidCommand, { field: 'occurredAt' });
    completed
      .as({ id: 'eco-1', roles: ['ECO'], department: 'ECO' })
      .when(publishRegionalAssessment, publication)
      .thenRefused('R-27');
    completed.when(publishRegionalAssessment, { ...publication, assessmentId: 'ZONE-XUWEI.a7' }).thenFails(NotFound);
  });
});

describe('the end of a regional assessment', () => {
  const published = zone(zoneRegistered(), assessmentCompleted(), assessmentPublished());

  it('is found by the clock after its last day, not on it, and only once', () => {
    const clock = published.as(SYSTEM_ACTOR).through('SYSTEM');
    clock.on('2030-12-31').when(expireRegionalAssessment, expiry).thenNothing();
    clock
      .on('2031-01-03')
      .when(expireRegionalAssessment, expiry)
      .thenHappens(['RegionalAssessmentExpired', { expiredOn: '2031-01-01', cause: 'VALIDITY_ENDED' }]);
    const expired = RegionalAssessmentExpired.of({
      ...assessmentFields({ id: 'ZONE-XUWEI.a1', completed: assessmentCompleted().data }),
      expiredOn: businessDate('2031-01-01'),
      cause: 'VALIDITY_ENDED',
    });
    zone(zoneRegistered(), assessmentCompleted(), expired)
      .as(SYSTEM_ACTOR)
      .on('2031-01-05')
      .when(expireRegionalAssessment, expiry)
      .thenNothing();
    zone(zoneRegistered(), assessmentCompleted(), expired)
      .on('2031-01-05')
      .when(expireRegionalAssessment, expiry)
      .thenFails(StateConflict);
  });

  it('comes earlier only with a reason and a document, for it takes the result from every project (R-28)', () => {
    const withdrawal = { ...expiry, reason: '规划调整' };
    published.when(expireRegionalAssessment, expiry).thenRefused('R-28', { reason: 'missing' });
    published.when(expireRegionalAssessment, withdrawal).thenRefused('R-28', { kind: 'basis-document' });
    published
      .as({ id: 'eco-1', roles: ['ECO'], department: 'ECO' })
      .when(expireRegionalAssessment, { ...withdrawal, evidence: named('basis-document', 'd-1') })
      .thenRefused('R-28');
    published
      .when(expireRegionalAssessment, { ...withdrawal, evidence: named('basis-document', 'd-1') })
      .thenHappens(['RegionalAssessmentExpired', { cause: 'WITHDRAWN', reason: '规划调整' }]);
  });

  it('takes effect not before the day it is recorded: what was shared meanwhile was shared rightly (R-28)', () => {
    published
      .on('2026-02-02')
      .recordedOn('2026-03-02')
      .when(expireRegionalAssessment, { ...expiry, reason: '规划调整', evidence: named('basis-document', 'd-1') })
      .thenHappens(['RegionalAssessmentExpired', { expiredOn: '2026-03-02' }]);
  });
});

describe('the assessment that covers a project in the zone (R-28)', () => {
  const on = (date: string, ...history: Parameters<typeof folded>[1]) =>
    coveringAssessment(folded(zoneStream, history), 'SOIL_CONSERVATION', businessDate(date))?.id;

  it('is one that is completed, published and valid on that day', () => {
    const published = [zoneRegistered(), assessmentCompleted(), assessmentPublished()];
    expect(on('2026-01-12', ...published)).toBe('ZONE-XUWEI.a1');
    expect(on('2030-12-31', ...published)).toBe('ZONE-XUWEI.a1');
    expect(on('2026-01-11', ...published)).toBeUndefined();
    expect(on('2031-01-01', ...published)).toBeUndefined();
    expect(on('2026-02-02', zoneRegistered(), assessmentCompleted())).toBeUndefined();
    expect(on('2026-02-02')).toBeUndefined();
  });

  it('is the latest where two stand, and of the kind that is asked for', () => {
    const second = { assessmentId: 'ZONE-XUWEI.a2', completedOn: businessDate('2026-02-02') };
    const both = [
      assessmentCompleted(),
      assessmentPublished(),
      assessmentCompleted(second),
      assessmentPublished({ ...second, publishedOn: businessDate('2026-02-03') }),
    ];
    expect(on('2026-02-02', ...both)).toBe('ZONE-XUWEI.a1');
    expect(on('2026-02-03', ...both)).toBe('ZONE-XUWEI.a2');
    expect(coveringAssessment(folded(zoneStream, both), 'FLOOD_IMPACT', businessDate('2026-02-03'))).toBeUndefined();
  });
});

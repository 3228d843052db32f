import { describe, expect, it } from '@jest/globals';
import { UnknownEventError } from '#domain/kernel/event';
import { InvalidCommand, NotFound, Refusal, StateConflict } from '#domain/kernel/refusal';
import { rule } from '#domain/rules/rule';
import {
  CommandIdReused,
  NumberTaken,
  PreconditionFailed,
  RoleNotAllowed,
  StreamExists,
  TooManyConflicts,
} from '#command-handling/errors';
import { MaterialRegisterUnavailable } from '#command-handling/material-register';
import { AppendTooLarge, EventTooLarge, StoreUnavailable } from '#event-store/errors';
import { positionOf } from '#event-store/sqlite/position';
import { UnreadableEvent } from '#integrity/unreadable-event';
import { InvalidDateError } from '#workdays/business-date';
import { UnknownCalendarYearError } from '#workdays/working-calendar';
import { IssuerUnavailable } from '../auth/oidc-tokens.js';
import { Unauthenticated } from '../auth/token-verifier.js';
import { languageOf, problemBody } from './problem.js';
import { problemOf } from './problems.js';
import { ValidationFailed } from './validation-failed.js';

const TEXT = { zh: '已签发', en: 'was issued' };

const ERRORS: readonly (readonly [number, Error])[] = [
  [400, new ValidationFailed([{ pointer: '/name', detail: 'must be a string' }])],
  [400, new InvalidCommand('days', { zh: '必须为正', en: 'must be positive' })],
  [400, new InvalidDateError('2024-02-30 does not exist')],
  [401, new Unauthenticated('expired')],
  [403, new RoleNotAllowed('FileProject', ['GSO'], 'R-01')],
  [404, new NotFound('project', 'P1')],
  [409, new StateConflict(TEXT)],
  [409, new StreamExists('project-P1')],
  [409, new NumberTaken('permit', 'LYG-1', 'project-P1')],
  [409, new TooManyConflicts('project-P1', 6)],
  [412, new PreconditionFailed('project-P1', 3, 4)],
  [413, new EventTooLarge('ItemReceived', 300_000)],
  [413, new AppendTooLarge('project-P1', 2_000_000)],
  [422, new Refusal('R-53', { itemId: 'P1.i1' })],
  [422, new CommandIdReused('once')],
  [422, new UnknownCalendarYearError(2031, 2031, '2024 to 2026')],
  [503, new UnreadableEvent({ stream: 'project-P1', revision: 3, position: positionOf(12), id: 'e-12' }, 'no JSON')],
  [503, new UnknownEventError('InventedLater', 2, { position: positionOf(12), id: 'e-12' })],
  [503, new StoreUnavailable('connect ECONNREFUSED 10.0.0.5:2113')],
  [503, new IssuerUnavailable('https://login.example.org answered 500')],
  [503, new MaterialRegisterUnavailable('http://10.0.0.5:9000 gave no answer')],
];

describe('problems', () => {
  it.each(ERRORS.map(([status, error]) => [error.name, status, error] as const))(
    '%s is answered %i, with title and detail in Chinese and in English',
    (_, status, error) => {
      const problem = problemOf(error);
      expect(problem?.status).toBe(status);
      if (!problem) return;
      for (const language of ['zh', 'en'] as const) {
        const body = problemBody(problem, language, '/v1/projects/P1/file-project');
        expect(body).toMatchObject({ type: `urn:permittrail:problem:${problem.kind}`, status });
        expect(body['title']).toMatch(language === 'zh' ? /[\u4e00-\u9fff]/ : /[A-Za-z]/);
        expect(body['detail']).toMatch(language === 'zh' ? /[\u4e00-\u9fff]/ : /[A-Za-z]/);
      }
    },
  );

  it('give a refusal its rule, clause and summary', () => {
    const problem = problemOf(new Refusal('R-53', { itemId: 'P1.i1' }));
    const { clause, summary, title } = rule('R-53');
    expect(problem).toMatchObject({
      title,
      detail: summary,
      members: { rule: 'R-53', clause, details: { itemId: 'P1.i1' } },
    });
  });

  it('give a wrong role the rule and the roles that may', () => {
    expect(problemOf(new RoleNotAllowed('FileProject', ['GSO', 'OWNER'], 'R-01'))?.members).toMatchObject({
      rule: 'R-01',
      allowed: ['GSO', 'OWNER'],
    });
  });

  it('give each field that does not fit its pointer', () => {
    const errors = [{ pointer: '/evidence/0/sha256', detail: 'must match' }];
    expect(problemOf(new ValidationFailed(errors))?.members).toEqual({ errors });
  });

  it('name the position of an event that cannot be read, and what an operator does about it', () => {
    const place = { stream: 'project-P1', revision: 3, position: positionOf(12), id: 'e-12' };
    for (const error of [new UnreadableEvent(place, 'no JSON'), new UnknownEventError('InventedLater', 2, place)]) {
      const problem = problemOf(error);
      expect(problem?.members).toEqual({ position: place.position, eventId: 'e-12' });
      for (const text of Object.values(problem?.detail ?? {})) {
        expect(text).toContain(`${place.position}`);
        expect(text).toContain('permittrail verify');
      }
    }
  });

  it('tell nothing about addresses of stores, issuers and registers', () => {
    const away = [StoreUnavailable, IssuerUnavailable, MaterialRegisterUnavailable];
    for (const error of away.map((Away) => new Away('10.0.0.5:2113'))) {
      expect(JSON.stringify(problemOf(error))).not.toContain('10.0.0.5');
    }
  });

  it('are none for an error that is only the operator’s business', () => {
    expect(problemOf(new Error('disk full'))).toBeUndefined();
    expect(problemOf('thrown text')).toBeUndefined();
    expect(problemOf(new UnknownEventError('MeantToBeWritten', 1))).toBeUndefined();
  });
});

describe('the language of an answer', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
    ['ZH-Hans-CN;q=0.9', 'zh'],
    ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
    ['fr, zh;q=0.5, en;q=0.4', 'zh'],
    ['en;q=0.3, zh-TW;q=0.7', 'zh'],
    ['zh;q=0, en;q=0.1', 'en'],
    ['zh;q=0', 'en'],
    ['de, fr', 'en'],
    [';;;,,q=zh', 'en'],
  ] as const)('asked for as “%s” is %s', (header, language) => expect(languageOf(header)).toBe(language));
});

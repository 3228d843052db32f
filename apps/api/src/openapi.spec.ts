import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunningApi } from '#test/support/running-api';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly description?: string;
    readonly schema?: { readonly type?: string };
  }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>
  >;
}

const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
let api: RunningApi;
let queries: readonly (readonly [path: string, operation: Operation])[];

beforeAll(async () => {
  api = await RunningApi.start(folder);
  const { body } = await api.get('/docs-json');
  const paths: Readonly<Record<string, { readonly get?: Operation }>> = body.paths;
  queries = Object.entries(paths).flatMap(([path, { get }]) => (get ? [[path, get] as const] : []));
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const lacking = (lacks: (operation: Operation) => boolean): readonly string[] =>
  queries.filter(([, operation]) => lacks(operation)).map(([path]) => path);

describe('OpenAPI', () => {
  it('has every query', () => {
    expect(queries.map(([path]) => path).sort()).toEqual([
      '/health',
      '/health/ready',
      '/v1/agency-departments',
      '/v1/agents',
      '/v1/assessments',
      '/v1/attempts',
      '/v1/audit',
      '/v1/blacklist',
      '/v1/calendar/due',
      '/v1/commitment-items',
      '/v1/commitments',
      '/v1/compliance-records',
      '/v1/condition-lists',
      '/v1/deadlines',
      '/v1/deferral-standards',
      '/v1/deferrals',
      '/v1/delays',
      '/v1/departments/scorecards',
      '/v1/departments/{code}/scorecard',
      '/v1/early-service-opinions',
      '/v1/events',
      '/v1/events/stream',
      '/v1/factor-needs',
      '/v1/five-permit-batches',
      '/v1/gaps',
      '/v1/gaps/all',
      '/v1/intermediaries',
      '/v1/intermediary-results',
      '/v1/issues',
      '/v1/items',
      '/v1/items/{id}/clock',
      '/v1/joint-services',
      '/v1/joint-services/{id}',
      '/v1/local-lists',
      '/v1/negative-replies',
      '/v1/nodes',
      '/v1/owner-credit',
      '/v1/plots',
      '/v1/projects',
      '/v1/projects/{id}',
      '/v1/projects/{id}/history',
      '/v1/projects/{id}/start-flow',
      '/v1/public/blacklist',
      '/v1/public/commitment-items',
      '/v1/public/deferral-standards',
      '/v1/public/intermediary-results',
      '/v1/public/regional-assessments',
      '/v1/regional-assessments',
      '/v1/responsibility-items',
      '/v1/rules',
      '/v1/rules/{id}',
      '/v1/start-flows',
      '/v1/supervisions',
      '/v1/trainings',
      '/v1/yellow-cards',
    ]);
  });

  it('names every query once, in both languages, and describes it', () => {
    const names = queries.map(([, { operationId }]) => operationId);
    expect(new Set(names).size).toBe(names.length);
    expect(
      lacking(
        ({ operationId, summary, description }) =>
          !operationId || !/·.*\p{Script=Han}/u.test(summary ?? '') || !description,
      ),
    ).toEqual([]);
  });

  it('describes every parameter and its type', () => {
    const undescribed = queries.flatMap(([path, { parameters = [] }]) =>
      parameters
        .filter(({ description, schema }) => !description || !schema?.type)
        .map(({ name }) => `${path} ${name}`),
    );
    expect(undescribed).toEqual([]);
  });

  it('gives every answer a schema', () => {
    const schemaOf = ({ responses }: Operation) => Object.values(responses['200']?.content ?? {})[0]?.schema;
    expect(lacking((operation) => schemaOf(operation) === undefined)).toEqual([]);
  });

  it('asks a token of all but health, rules and the public register', () => {
    expect(lacking(({ security }) => !security?.length).toSorted()).toEqual([
      '/health',
      '/health/ready',
      '/v1/public/blacklist',
      '/v1/public/commitment-items',
      '/v1/public/deferral-standards',
      '/v1/public/intermediary-results',
      '/v1/public/regional-assessments',
      '/v1/rules',
      '/v1/rules/{id}',
    ]);
  });

  it('tells of every query that asks for a token which roles may ask it', () => {
    const silent = lacking(({ security, description = '' }) => Boolean(security) && !/Asked by: /.test(description));
    expect(silent).toEqual([]);
  });
});

import { Inject, Injectable } from '@nestjs/common';
import { ValidationFailed } from '#platform/problem/validation-failed';
import { InvalidCursor } from '#view-store/errors';
import type { Condition, Page, Query, Stored, View } from '#view-store/port';
import { integer, pattern, readParameters, textsOf, type Parameters } from '../parameters.js';
import { ViewReader, type Source } from '../queries/views/view-reader.js';
import type { PublicList } from './public-list.js';

/** Parameters of every list of the register. Nobody waits here for a view that lags. */
const PAGE = {
  limit: integer('Most rows in the answer; left out: 50', 1, 200),
  cursor: pattern('`next` of the page before, asked with the same filters', /^[A-Za-z0-9_-]+$/, '`next` of an answer'),
};

/** A page of the public register and where it was taken from. */
export interface PublicRows extends Source {
  readonly rows: readonly ({ readonly id: string } & Record<string, unknown>)[];
  /** `cursor` of the next page; missing on the last. */
  readonly next?: string;
}

/** Every parameter of a list. */
export function parametersOf({ filters }: PublicList): Parameters {
  return { ...PAGE, ...Object.fromEntries(Object.entries(filters).map(([name, { parameter }]) => [name, parameter])) };
}

/** Reads the views on behalf of everybody: of each row only what its list shows. */
@Injectable()
export class PublicRegister {
  constructor(@Inject(ViewReader) private readonly views: ViewReader) {}

  /** @throws ValidationFailed for a parameter that does not fit, ViewNotReady */
  async page(list: PublicList, given: unknown): Promise<PublicRows> {
    readParameters(parametersOf(list), given);
    const { limit = 50, cursor } = readParameters(PAGE, textsOf(PAGE, given));
    const { view, source } = await this.views.open(list.view.name, {});
    const where = [...list.where, ...filtersOf(list, given)];
    const { rows, next } = await pageOf(view, { where, limit, ...(cursor !== undefined && { cursor }) });
    return { ...source, rows: rows.map((row) => shownOf(list, row)), ...(next !== undefined && { next }) };
  }
}

function filtersOf({ filters }: PublicList, given: unknown): Condition[] {
  const parameters = Object.fromEntries(Object.entries(filters).map(([name, { parameter }]) => [name, parameter]));
  return Object.entries(textsOf(parameters, given)).flatMap(([name, text]) => filters[name]?.condition(text) ?? []);
}

function shownOf({ shown }: PublicList, { id, doc }: Stored): PublicRows['rows'][number] {
  const row: { id: string } & Record<string, unknown> = { id };
  for (const field of Object.keys(shown)) if (doc[field] !== undefined) row[field] = doc[field];
  return row;
}

async function pageOf(view: View, query: Query): Promise<Page> {
  try {
    return await view.query(query);
  } catch (error) {
    if (!(error instanceof InvalidCursor)) throw error;
    throw new ValidationFailed([{ pointer: '?cursor', detail: error.message }]);
  }
}

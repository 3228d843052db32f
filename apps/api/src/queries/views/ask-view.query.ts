import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ValidationFailed } from '#platform/problem/validation-failed';
import { InvalidCursor } from '#view-store/errors';
import type { Condition, Page, Query as StoreQuery, View } from '#view-store/port';
import { isParty, OwnProjects } from '../own-projects.js';
import { Derivations } from './derivations.js';
import { rowOf, type Question, type Row, type Rows } from './rows.js';
import { ViewReader } from './view-reader.js';
import type { PreparedDerivation, ViewQuery } from './view-query.js';

/** Rows looked at for one page, however few of them fit what is derived. */
const MAX_LOOKED_AT = 5_000;

/** Asks for a page of rows. */
export class AskView extends Query<Rows> {
  constructor(
    readonly query: ViewQuery,
    readonly question: Question,
  ) {
    super();
  }
}

@QueryHandler(AskView)
export class AskViewHandler implements IQueryHandler<AskView> {
  constructor(
    @Inject(ViewReader) private readonly views: ViewReader,
    @Inject(OwnProjects) private readonly own: OwnProjects,
    @Inject(Derivations) private readonly derivations: Derivations,
  ) {}

  async execute({ query, question }: AskView): Promise<Rows> {
    const { actor, given, page } = question;
    const { view, source } = await this.views.open(query.view.name, page);
    const derivation = await this.derivations.prepare(query, given);
    const where = [...(query.where ?? []), ...filtersOf(query, given), ...(derivation?.where ?? [])];
    if (query.project && isParty(actor, query.askedBy)) {
      where.push({ field: query.project, in: await this.own.of(actor) });
    }
    const { limit = 100, cursor } = page;
    const asked = { where, sort: sortOf(query, given), ...(cursor !== undefined && { cursor }) };
    return { ...source, ...(await collect(view, asked, limit, derivation)) };
  }
}

function filtersOf(query: ViewQuery, given: Question['given']): Condition[] {
  return Object.entries(query.filters).flatMap(([name, filter]) => {
    const text = given[name];
    return text === undefined ? [] : (filter.condition(text) ?? []);
  });
}

function sortOf({ sorts }: ViewQuery, { sort }: Question['given']): NonNullable<StoreQuery['sort']> {
  return (sort === undefined ? Object.values(sorts)[0] : sorts[sort]) ?? [];
}

/**
 * A page of rows. What is derived may leave rows out; then more are looked at, until the page is half full at least or
 * enough was looked at: a page may be short, and only a missing `next` says that there is no more.
 */
async function collect(
  view: View,
  asked: Omit<StoreQuery, 'limit'>,
  limit: number,
  derivation: PreparedDerivation | undefined,
): Promise<Pick<Rows, 'rows' | 'next'>> {
  const rows: Row[] = [];
  let { cursor } = asked;
  for (let lookedAt = 0; ;) {
    const page = await pageOf(view, { ...asked, limit: limit - rows.length, ...(cursor !== undefined && { cursor }) });
    for (const stored of page.rows) {
      const derived = derivation ? await derivation.derive(stored.doc, stored) : {};
      if (derived) rows.push(rowOf(stored, derived));
    }
    cursor = page.next;
    lookedAt += page.rows.length;
    if (cursor === undefined) return { rows };
    if (rows.length * 2 >= limit || lookedAt >= MAX_LOOKED_AT) return { rows, next: cursor };
  }
}

async function pageOf(view: View, query: StoreQuery): Promise<Page> {
  try {
    return await view.query(query);
  } catch (error) {
    if (!(error instanceof InvalidCursor)) throw error;
    throw new ValidationFailed([{ pointer: '?cursor', detail: error.message }]);
  }
}

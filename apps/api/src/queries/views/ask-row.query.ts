import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { NotFound } from '#domain/kernel/refusal';
import { isParty, OwnProjects } from '../own-projects.js';
import { Derivations } from './derivations.js';
import { rowOf, type OneRow, type Question } from './rows.js';
import { ViewReader } from './view-reader.js';
import type { ViewQuery } from './view-query.js';

/** Asks for one row. */
export class AskRow extends Query<OneRow> {
  constructor(
    readonly query: ViewQuery,
    readonly id: string,
    readonly question: Question,
  ) {
    super();
  }
}

@QueryHandler(AskRow)
export class AskRowHandler implements IQueryHandler<AskRow> {
  constructor(
    @Inject(ViewReader) private readonly views: ViewReader,
    @Inject(OwnProjects) private readonly own: OwnProjects,
    @Inject(Derivations) private readonly derivations: Derivations,
  ) {}

  /** @throws NotFound, also for a row that is not the actor's to see: that it exists is not told. */
  async execute({ query, id, question: { actor, given, page } }: AskRow): Promise<OneRow> {
    const missing = new NotFound(query.one?.what ?? query.view.name, id);
    const { view, source } = await this.views.open(query.view.name, page);
    const found = await view.get(id);
    if (!found) throw missing;
    if (query.project && isParty(actor, query.askedBy)) {
      const project = query.project === '_id' ? id : String(found.doc[query.project]);
      if (!(await this.own.has(actor, project))) throw missing;
    }
    const derivation = await this.derivations.prepare(query, given);
    return { ...source, row: rowOf(found, await derivation?.derive(found.doc, found)) };
  }
}

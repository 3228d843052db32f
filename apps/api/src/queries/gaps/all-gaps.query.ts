import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { BusinessDate } from '#workdays/business-date';
import type { Gap } from '#domain/gaps/gap';
import type { Actor } from '#domain/kernel/actor';
import { projects } from '#projections/project/projects';
import type { Condition, View } from '#view-store/port';
import type { Values } from '../../parameters.js';
import { ViewReader, type Source } from '../views/view-reader.js';
import type { ALL_GAPS_PARAMETERS } from './all-gaps.parameters.js';
import { SUBJECTS, cursorOf, placeOf, type Place, type Subject } from './gap-cursor.js';
import { GapFinder, type Today, type Wanting } from './gap-finder.js';
import { mayAsk, watchesAll } from './gap-readers.js';
import { CityRecord } from './city-record.js';

/** Projects, zones and departments looked at for one page: each is read from its own stream, so that no answer takes long. */
const MAX_LOOKED_AT = 200;

/** A gap in the list over all: whose it is, and which county or zone answers there. */
type GapRow = Gap & {
  readonly id: string;
  readonly project?: string;
  readonly zone?: string;
  readonly territory?: string;
};

/** A page of gaps, looked at on a day. */
export interface AllGapsAnswer extends Source {
  readonly on: BusinessDate;
  readonly rows: readonly GapRow[];
  readonly next?: string;
}

type AllGapsQuestion = Values<typeof ALL_GAPS_PARAMETERS>;

/** Asks what is wanting of all projects, zones and departments. */
export class AllGaps extends Query<AllGapsAnswer> {
  constructor(
    readonly actor: Actor,
    readonly question: AllGapsQuestion,
  ) {
    super();
  }
}

@QueryHandler(AllGaps)
export class AllGapsHandler implements IQueryHandler<AllGaps> {
  constructor(
    @Inject(ViewReader) private readonly views: ViewReader,
    @Inject(CityRecord) private readonly city: CityRecord,
    @Inject(GapFinder) private readonly finder: GapFinder,
  ) {}

  async execute({ actor, question }: AllGaps): Promise<AllGapsAnswer> {
    const from = question.cursor === undefined ? undefined : placeOf(question.cursor);
    const { view, source } = await this.views.open(projects.name, question);
    const today = await this.finder.today();
    const subjects = this.#subjects(view, actor, question, from);
    return { ...source, on: today.on, ...(await this.#page(subjects, actor, question, today, from)) };
  }

  /** A page may be short, and only a missing `next` says that there is no more. */
  async #page(
    subjects: AsyncIterable<Subject>,
    actor: Actor,
    question: AllGapsQuestion,
    today: Today,
    from: Place | undefined,
  ): Promise<Pick<AllGapsAnswer, 'rows' | 'next'>> {
    const { limit = 100 } = question;
    const rows: GapRow[] = [];
    let lookedAt = 0;
    for await (const subject of subjects) {
      if (rows.length === limit || lookedAt === MAX_LOOKED_AT)
        return { rows, next: cursorOf({ ...subject, passed: 0 }) };
      lookedAt += 1;
      const { kind, id } = subject;
      const found = await this.#look(subject, today);
      const fitting = found && mayAsk(actor, found.territories) ? rowsOf(subject, found, question) : [];
      const passed = from?.kind === kind && from.id === id ? from.passed : 0;
      const room = limit - rows.length;
      rows.push(...fitting.slice(passed, passed + room));
      if (fitting.length > passed + room) return { rows, next: cursorOf({ ...subject, passed: passed + room }) };
    }
    return { rows };
  }

  #look({ kind, id }: Subject, today: Today): Promise<Wanting | undefined> {
    switch (kind) {
      case 'project':
        return this.finder.ofProject(id, today);
      case 'zone':
        return this.finder.ofZone(id, today);
      case 'department':
        return this.finder.ofDepartment(id, today);
    }
  }

  /** What is to be looked at, in order: designated projects by id, then zones, then departments by code. */
  async *#subjects(
    view: View,
    actor: Actor,
    { project, zone, territory, department }: AllGapsQuestion,
    from: Place | undefined,
  ): AsyncGenerator<Subject> {
    const reached = (kind: Subject['kind']): boolean =>
      from === undefined || SUBJECTS.indexOf(from.kind) <= SUBJECTS.indexOf(kind);
    if (reached('project') && (project !== undefined || zone === undefined)) {
      const own = watchesAll(actor) ? [] : [{ field: 'territorialEntity', eq: actor.department ?? '' }];
      const where: readonly Condition[] = [
        { field: 'designated', gt: '' },
        ...own,
        ...(territory === undefined ? [] : [{ field: 'territorialEntity', eq: territory }]),
        ...(project === undefined ? [] : [{ field: '_id', eq: project }]),
        ...(from === undefined ? [] : [{ field: '_id', gte: from.id }]),
      ];
      yield* idsIn(view, where);
    }
    // What one asks for by name is looked at, and nothing beside it.
    const named = project !== undefined || zone !== undefined;
    const zones = project !== undefined && zone === undefined ? [] : await this.city.zones();
    const departments = named ? [] : await this.city.departments();
    for (const [kind, ids, wanted] of [
      ['zone', zones, [zone]],
      ['department', departments, [department, territory]],
    ] as const) {
      const fits = (id: string): boolean => wanted.every((one) => one === undefined || one === id);
      if (!reached(kind)) continue;
      for (const id of ids) if (fits(id) && (from?.kind !== kind || id >= from.id)) yield { kind, id };
    }
  }
}

async function* idsIn(view: View, where: readonly Condition[]): AsyncGenerator<Subject> {
  let cursor: string | undefined;
  do {
    const page = await view.query({
      ...{ where, sort: [{ field: '_id' }], limit: MAX_LOOKED_AT + 1 },
      ...(cursor !== undefined && { cursor }),
    });
    for (const { id } of page.rows) yield { kind: 'project', id };
    cursor = page.next;
  } while (cursor !== undefined);
}

function rowsOf(
  { kind, id }: Subject,
  { gaps, territories }: Wanting,
  { gap: kinds, department, territory: asked }: AllGapsQuestion,
): readonly GapRow[] {
  if (asked !== undefined && !territories.includes(asked)) return [];
  const [territory] = territories;
  const place = { ...(kind !== 'department' && { [kind]: id }), ...(territory !== undefined && { territory }) };
  return gaps
    .filter(({ gap }) => kinds === undefined || kinds.includes(gap))
    .filter((gap) => department === undefined || gap.department === department)
    .map((gap) => ({
      id: [id, gap.gap, ...(gap.subject === undefined ? [] : [gap.subject])].join('/'),
      ...place,
      ...gap,
    }));
}

import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { BusinessDate } from '#workdays/business-date';
import type { Gap } from '#domain/gaps/gap';
import type { Actor } from '#domain/kernel/actor';
import { NotFound } from '#domain/kernel/refusal';
import type { Subject } from './gap-cursor.js';
import { GapFinder, type Wanting } from './gap-finder.js';
import { mayAsk } from './gap-readers.js';

/** Gaps today, of what was asked about. */
export interface GapsAnswer {
  readonly on: BusinessDate;
  readonly project?: readonly Gap[];
  readonly zone?: readonly Gap[];
  readonly department?: readonly Gap[];
}

/** Asks what the notice says must be there of a project, a zone or a department, and is not. */
export class GapsOf extends Query<GapsAnswer> {
  constructor(
    readonly actor: Actor,
    readonly of: { readonly project?: string; readonly zone?: string; readonly department?: string },
  ) {
    super();
  }
}

@QueryHandler(GapsOf)
export class GapsOfHandler implements IQueryHandler<GapsOf> {
  constructor(@Inject(GapFinder) private readonly finder: GapFinder) {}

  async execute({ actor, of }: GapsOf): Promise<GapsAnswer> {
    const today = await this.finder.today();
    const told = (kind: Subject['kind'], id: string, found: Wanting | undefined): readonly Gap[] => {
      if (!found || !mayAsk(actor, found.territories)) throw new NotFound(kind, id);
      return found.gaps;
    };
    const project = of.project === undefined ? undefined : await this.finder.ofProject(of.project, today);
    const zone = of.zone === undefined ? undefined : await this.finder.ofZone(of.zone, today);
    const department = of.department === undefined ? undefined : await this.finder.ofDepartment(of.department, today);
    return {
      on: today.on,
      ...(of.project !== undefined && { project: told('project', of.project, project) }),
      ...(of.zone !== undefined && { zone: told('zone', of.zone, zone) }),
      ...(of.department !== undefined && { department: told('department', of.department, department) }),
    };
  }
}

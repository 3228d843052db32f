import { Inject, Injectable } from '@nestjs/common';
import type { BusinessDate } from '#workdays/business-date';
import type { Bilingual } from '#domain/kernel/bilingual';
import type { Department } from '#domain/department/state';
import { departmentStream } from '#domain/department/stream';
import { departmentOn } from '#domain/department/succession/standing';
import type { EventRegistry } from '#command-handling/event-registry';
import type { EventStore } from '#event-store/port';
import { EVENT_REGISTRY, EVENT_STORE } from '../tokens.js';
import { stateOf } from './state-of.js';

/** The name of a department on a day; undefined where nobody has registered it. */
export type NamesOnDays = (code: string, on: BusinessDate) => Bilingual | undefined;

/** Names under which departments are registered, which is all that is known of counties and zones. */
@Injectable()
export class DepartmentNames {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_REGISTRY) private readonly registry: EventRegistry,
  ) {}

  /** Reads the names of these departments, later ones too. */
  async of(codes: ReadonlySet<string>): Promise<NamesOnDays> {
    const known = await Promise.all([...codes].map(async (code) => [code, await this.#read(code)] as const));
    const departments = new Map(known);
    return (code, on) => {
      const department = departments.get(code);
      return department && departmentOn(department, on).name;
    };
  }

  async #read(code: string): Promise<Department> {
    if (!departmentStream.idPattern.test(code)) return departmentStream.initial;
    return stateOf(departmentStream, code, this.store, this.registry);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { businessDateOf } from '#workdays/business-date';
import type { WorkingCalendar } from '#workdays/working-calendar';
import { isTerritorialCode } from '#domain/department/roles';
import { departmentStream } from '#domain/department/stream';
import type { Department } from '#domain/department/state';
import { takenOverBy } from '#domain/department/succession/holder';
import { departmentGaps, type DepartmentLook } from '#domain/gaps/department-gaps';
import type { Gap } from '#domain/gaps/gap';
import { projectGaps } from '#domain/gaps/project-gaps';
import { zoneGaps } from '#domain/gaps/zone-gaps';
import { streamName } from '#domain/kernel/stream-kind';
import type { Policy } from '#domain/policy/state';
import { PostSupervisionRecorded } from '#domain/project/deferral/events';
import { projectStream } from '#domain/project/stream';
import { zoneStream } from '#domain/zone/stream';
import type { EventRegistry } from '#command-handling/event-registry';
import type { EventStore } from '#event-store/port';
import type { Configuration } from '#platform/configuration';
import { CONFIGURATION, EVENT_REGISTRY, EVENT_STORE, NOW } from '../../tokens.js';
import { ReferenceData } from '../reference-data.js';
import { stateOf } from '../state-of.js';
import { CityRecord } from './city-record.js';

/** The day that is looked at, and what it is looked at by. */
export interface Today extends DepartmentLook {
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

/** What a project, zone or department lacks. */
export interface Wanting {
  readonly gaps: readonly Gap[];
  /** The counties and zones whose it is; of a project, the one that answers for it; of a department, itself if it is one. */
  readonly territories: readonly string[];
}

/** Looks at one project, zone or department as its stream stands. */
@Injectable()
export class GapFinder {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_REGISTRY) private readonly registry: EventRegistry,
    @Inject(ReferenceData) private readonly reference: ReferenceData,
    @Inject(CityRecord) private readonly city: CityRecord,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(NOW) private readonly now: () => Date,
  ) {}

  async today(): Promise<Today> {
    const on = businessDateOf(this.now(), this.configuration.officeTimeZone);
    const [inForce, { calendar }, duties] = await Promise.all([
      this.reference.inForce(on),
      this.reference.calendar(),
      this.city.duties(),
    ]);
    return { on, calendar, ...inForce, ...duties };
  }

  /** Nothing where the project is not on record. */
  async ofProject(projectId: string, today: Today): Promise<Wanting | undefined> {
    let project = projectStream.initial;
    const supervised = new Set<string>();
    for await (const stored of this.store.read(streamName('project', projectId))) {
      const event = this.registry.decode(stored);
      project = projectStream.evolve(project, event);
      if (PostSupervisionRecorded.is(event)) supervised.add(event.data.itemId);
    }
    const { filed, territorialEntity } = project.filing;
    if (!filed) return undefined;
    const territories = territorialEntity === undefined ? [] : [territorialEntity];
    return { gaps: projectGaps(project, { ...today, supervised }), territories };
  }

  /** Nothing where the zone is not on record. */
  async ofZone(code: string, { on, policy }: Today): Promise<Wanting | undefined> {
    const zone = await stateOf(zoneStream, code, this.store, this.registry);
    const { registered } = zone;
    if (!registered) return undefined;
    const territories = [code, ...(registered.county === undefined ? [] : [registered.county])];
    return { gaps: zoneGaps(zone, on, policy), territories };
  }

  /** Nothing where the department is not on record. */
  async ofDepartment(code: string, today: Today): Promise<Wanting | undefined> {
    const own = await this.#department(code);
    if (!own.registered) return undefined;
    const former = await Promise.all(takenOverBy(code, today).map((ended) => this.#department(ended)));
    return { gaps: departmentGaps(code, [own, ...former], today), territories: isTerritorialCode(code) ? [code] : [] };
  }

  #department(code: string): Promise<Department> {
    return stateOf(departmentStream, code, this.store, this.registry);
  }
}

import type { RecordedEvent } from '#domain/kernel/envelope';
import { UnknownEventError, type EventDeclaration } from '#domain/kernel/event';

/** Every event type this release knows. */
export class EventRegistry {
  readonly #byType: ReadonlyMap<string, EventDeclaration>;

  /** @throws Error when two declarations bear one name. */
  constructor(declarations: readonly EventDeclaration[]) {
    const byType = new Map<string, EventDeclaration>();
    for (const declaration of declarations) {
      if (byType.has(declaration.type)) throw new Error(`Event ${declaration.type} is declared twice.`);
      byType.set(declaration.type, declaration);
    }
    this.#byType = byType;
  }

  get declarations(): readonly EventDeclaration[] {
    return [...this.#byType.values()];
  }

  get types(): readonly string[] {
    return [...this.#byType.keys()];
  }

  /** @throws UnknownEventError */
  declarationOf(type: string, version: number): EventDeclaration {
    const declaration = this.#byType.get(type);
    if (!declaration) throw new UnknownEventError(type, version);
    return declaration;
  }

  /** The event with its data at the present version. @throws UnknownEventError: the reader stops, nothing is skipped. */
  decode(event: RecordedEvent): RecordedEvent {
    const { schemaVersion } = event.metadata;
    try {
      const declaration = this.declarationOf(event.type, schemaVersion);
      if (declaration.version === schemaVersion) return event;
      return { ...event, data: declaration.upcast(event.data, schemaVersion) };
    } catch (error) {
      throw error instanceof UnknownEventError ? new UnknownEventError(error.type, error.version, event) : error;
    }
  }
}

import type { Static, TObject } from '@sinclair/typebox';
import { TypeCompiler, type TypeCheck } from '@sinclair/typebox/compiler';
import type { RuleId } from '../rules/rule.js';
import type { Bilingual } from './bilingual.js';
import type { RecordedEvent } from './envelope.js';

/** A number that must be unique in the city, reserved before the event that carries it is appended (model.md 1). */
export interface NumberReservation {
  readonly kind: 'project' | 'permit' | 'card' | 'reserve' | 'land-contract';
  readonly value: string;
  /** What carries the number: a project or item id. */
  readonly subject: string;
}

/** An event decided but not yet sealed. */
export interface NewEvent<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly data: Data;
  readonly rules: readonly RuleId[];
  readonly reserves?: NumberReservation;
}

/** Turns the data of an older version of an event into the next version's. Pure; tested old → new. */
export type Upcaster = (data: object) => object;

/** What a declaration states: published names and fields never change meaning (design.md 3). */
export interface EventOptions<Schema extends TObject> {
  readonly version: number;
  readonly title: Bilingual;
  /** Sentence of the timeline; `{field}` stands for a field of the data, `[…{field}…]` is told only where it is there. */
  readonly sentence: Bilingual;
  /** Rules the event rests on unless the decision names others. */
  readonly rules: readonly RuleId[];
  readonly data: Schema;
  /** Fields that hold personal data: sealed (encrypted) before the event is hashed and stored. */
  readonly personal?: readonly (keyof Static<Schema> & string)[];
  /** By the version it starts from. */
  readonly upcast?: Readonly<Record<number, Upcaster>>;
}

/** An event type, declared once: static type, schema, words and rules. */
export class EventDeclaration<Type extends string = string, Schema extends TObject = TObject> {
  readonly version: number;
  readonly title: Bilingual;
  readonly sentence: Bilingual;
  readonly rules: readonly RuleId[];
  readonly schema: Schema;
  readonly personal: readonly string[];
  readonly #upcast: Readonly<Record<number, Upcaster>>;
  #check: TypeCheck<Schema> | undefined;

  constructor(
    readonly type: Type,
    options: EventOptions<Schema>,
  ) {
    this.version = options.version;
    this.title = options.title;
    this.sentence = options.sentence;
    this.rules = options.rules;
    this.schema = options.data;
    this.personal = options.personal ?? [];
    this.#upcast = options.upcast ?? {};
  }

  /** The event with this data; cites the declared rules unless others are given. */
  of(
    data: Static<Schema>,
    rules: readonly RuleId[] = this.rules,
    reserves?: NumberReservation,
  ): NewEvent<Type, Static<Schema>> {
    return reserves ? { type: this.type, data, rules, reserves } : { type: this.type, data, rules };
  }

  /** Is this recorded event one of this type? Narrows its data. */
  is(event: RecordedEvent): event is RecordedEvent<Type, Static<Schema>> {
    return event.type === this.type;
  }

  /** @throws InvalidEventError when the data does not fit the schema: a defect of the decision, nothing is appended. */
  assertValid(data: object): void {
    this.#check ??= TypeCompiler.Compile(this.schema);
    if (this.#check.Check(data)) return;
    const first = this.#check.Errors(data).First();
    throw new InvalidEventError(`${this.type}${first?.path ?? ''}: ${first?.message ?? 'does not fit its schema'}`);
  }

  /** Data written as `fromVersion`, brought to the present version. @throws UnknownEventError for a version without a way up. */
  upcast(data: object, fromVersion: number): object {
    let current = data;
    for (let version = fromVersion; version !== this.version; version++) {
      const step = this.#upcast[version];
      if (!step || version > this.version) throw new UnknownEventError(this.type, fromVersion);
      current = step(current);
    }
    return current;
  }
}

/** Declares an event type. */
export function event<Type extends string, Schema extends TObject>(
  type: Type,
  options: EventOptions<Schema>,
): EventDeclaration<Type, Schema> {
  return new EventDeclaration(type, options);
}

/** The data of a declared event. */
export type DataOf<Declaration> = Declaration extends EventDeclaration<string, infer Schema> ? Static<Schema> : never;

/** An event whose data does not fit its declaration. */
export class InvalidEventError extends Error {
  override readonly name = 'InvalidEventError';
}

/** An event type or version this release does not know: readers stop, nothing is skipped (design.md 3). */
export class UnknownEventError extends Error {
  override readonly name = 'UnknownEventError';
  /** @param place where the event stands, when one was read. */
  constructor(
    readonly type: string,
    readonly version: number,
    readonly place?: Pick<RecordedEvent, 'position' | 'id'>,
  ) {
    const at = place ? ` at position ${place.position}` : '';
    super(
      `This release does not know event ${type} version ${version}${at}. Run a release that does; nothing was skipped.`,
    );
  }
}

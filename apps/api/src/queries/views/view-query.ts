import type { BusinessDate } from '#workdays/business-date';
import type { Role } from '#domain/kernel/actor';
import type { EventRegistry } from '#command-handling/event-registry';
import type { EventStore } from '#event-store/port';
import type { Projection } from '#projections/projection';
import type { Condition, Document, Stored } from '#view-store/port';
import type { Parameters } from '../../parameters.js';
import type { ReferenceData } from '../reference-data.js';
import type { Fields, FieldSchema } from './fields.js';
import type { Filter } from './filters.js';

/** What a derivation may read besides the view. */
export interface DerivationSources {
  readonly reference: ReferenceData;
  readonly eventStore: EventStore;
  readonly registry: EventRegistry;
  /** Today in the office's time zone. */
  readonly today: BusinessDate;
}

/** Fields added to rows when they are asked for, because they depend on today or stand in the log. */
export interface Derivation<Doc extends Document = Document> {
  readonly parameters: Parameters;
  readonly fields: Readonly<Record<string, FieldSchema>>;
  /** @param given the texts of its parameters, each known to fit. */
  prepare(given: Readonly<Record<string, string>>, sources: DerivationSources): Promise<PreparedDerivation<Doc>>;
}

/** A derivation for one question. */
export interface PreparedDerivation<Doc extends Document = Document> {
  /** Narrows the view beforehand. */
  readonly where: readonly Condition[];
  /** Fields added to the row; nothing leaves the row out. */
  derive(doc: Doc, row: Stored): Promise<object | undefined>;
}

type SortKey<Field extends string> = { readonly field: Field; readonly descending?: boolean };

/** One query over one view, declared: its route, checks, visibility and OpenAPI are made from this. */
export interface ViewQuery<Doc extends Document = Document, Field extends string = string> {
  /** Path under `/v1`. */
  readonly path: string;
  readonly operationId: string;
  readonly tag: string;
  /** In both languages: `Deferrals · 容缺后补`. */
  readonly summary: string;
  readonly description: string;
  readonly view: Pick<Projection<Doc>, 'name' | 'version'>;
  readonly askedBy: readonly Role[];
  /** By parameter name. */
  readonly filters: Readonly<Record<string, Filter<Field>>>;
  /** Orders by name; the first is the default. */
  readonly sorts: Readonly<Record<string, readonly SortKey<Field>[]>>;
  /** Conditions that always hold. */
  readonly where?: readonly Condition[];
  /** Field that names the row's project: OWNER and AGENT see the rows of their own. Missing: neither may ask. */
  readonly project?: 'projectId' | '_id';
  readonly fields: Readonly<Record<string, FieldSchema>>;
  readonly derivation?: Derivation<Doc>;
  /** Rows can be asked for one by one. */
  readonly one?: { readonly operationId: string; readonly summary: string; readonly what: string; readonly id: RegExp };
}

type Declared<Doc extends Document> = Omit<ViewQuery<Doc, (keyof Doc & string) | '_id'>, 'view' | 'fields'> & {
  readonly view: Projection<Doc>;
  readonly fields: Fields<Doc>;
};

/** Declares a query over a view; fields, filters and sorts are held to the view's document. */
export function viewQuery<Doc extends Document>({ derivation, ...declared }: Declared<Doc>): ViewQuery {
  if (!derivation) return declared;
  return {
    ...declared,
    derivation: {
      ...derivation,
      async prepare(given, sources) {
        const { where, derive } = await derivation.prepare(given, sources);
        // A generation holds what its definition wrote, and nothing else.
        return { where, derive: (doc, row) => derive(doc as Doc, row) };
      },
    },
  };
}

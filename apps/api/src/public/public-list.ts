import type { Projection } from '#projections/projection';
import type { Condition, Document } from '#view-store/port';
import type { FieldSchema } from '../queries/views/fields.js';
import type { Filter } from '../queries/views/filters.js';

/** One list of the public register, declared: its route, its filters and OpenAPI are made from this. */
export interface PublicList {
  /** Path under `/v1/public`. */
  readonly path: string;
  readonly operationId: string;
  /** In both languages: `Blacklist · 黑名单`. */
  readonly summary: string;
  readonly description: string;
  readonly view: Pick<Projection, 'name' | 'version'>;
  /** What of the view is public at all. */
  readonly where: readonly Condition[];
  /** By parameter name. */
  readonly filters: Readonly<Record<string, Filter>>;
  /**
   * What is shown of a row; nothing else of the document leaves the house. No person ids, and of the text that somebody
   * typed only what the notice has published as it stands, such as the procedure of a commitment item.
   */
  readonly shown: Readonly<Record<string, FieldSchema>>;
}

type Declared<Doc extends Document> = Omit<PublicList, 'view' | 'shown' | 'filters'> & {
  readonly view: Projection<Doc>;
  readonly filters: Readonly<Record<string, Filter<(keyof Doc & string) | '_id'>>>;
  readonly shown: { readonly [Field in keyof Doc & string]?: FieldSchema };
};

/** Declares a list of the public register; filters and fields are held to the view's document. */
export function publicList<Doc extends Document>({ shown, ...declared }: Declared<Doc>): PublicList {
  const fields: Record<string, FieldSchema> = {};
  for (const [name, schema] of Object.entries<FieldSchema | undefined>(shown)) if (schema) fields[name] = schema;
  return { ...declared, shown: fields };
}

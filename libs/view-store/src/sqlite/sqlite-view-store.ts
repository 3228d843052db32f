import { mkdirSync, readdirSync } from 'node:fs';
import { SqliteThread } from '#sqlite-thread/sqlite-thread';
import { generationOf, checkSchema, parseGeneration, sameIndexes } from '../generation.js';
import { GenerationActive, GenerationMissing, ReadOnlyViewStore, SchemaChanged, ViewClosed } from '../errors.js';
import type { View, ViewSchema, ViewStore } from '../port.js';
import { readActive, writeActive } from './active-pointer.js';
import {
  createGenerationFile,
  fileIdentity,
  generationFile,
  openForReading,
  openForWriting,
  removeDatabase,
} from './generation-file.js';
import { isAbsent } from './file-error.js';
import { removeLeftDrafts } from './left-drafts.js';
import { readSchema } from './rows.js';
import { SqliteView } from './sqlite-view.js';

interface OpenGeneration {
  /** Those who ask while it is being opened share it (facts/pitfalls.md 8). */
  readonly view: Promise<SqliteView>;
  readonly file: string;
  readonly identity: number;
}

/**
 * Views in SQLite files of one directory. One store writes; any number of readers, in other threads and processes,
 * see each commit and each switch at their next call.
 */
export class SqliteViewStore implements ViewStore {
  private readonly opened = new Map<string, OpenGeneration>();
  private closed = false;

  private constructor(
    private readonly directory: string,
    /** The thread of the one that writes. */
    private readonly thread: SqliteThread | undefined,
  ) {}

  /** `directory` is created by the writer; a reader may come first and finds no views until then. */
  static async open(options: {
    readonly directory: string;
    readonly mode: 'writer' | 'reader';
  }): Promise<SqliteViewStore> {
    if (options.mode === 'writer') {
      mkdirSync(options.directory, { recursive: true, mode: 0o700 });
      removeLeftDrafts(options.directory);
    }
    return new SqliteViewStore(options.directory, options.mode === 'writer' ? new SqliteThread() : undefined);
  }

  /** Resolves when the thread that writes has died: nothing can be written any more. Never for a reader. */
  get failed(): Promise<Error> {
    return this.thread?.died ?? new Promise(() => undefined);
  }

  async open(schema: ViewSchema): Promise<View> {
    this.requireOpen();
    checkSchema(schema);
    if (this.thread) createGenerationFile(this.directory, schema);
    const view = await this.find(schema);
    if (!view) throw new GenerationMissing(generationOf(schema));
    if (!sameIndexes(view.schema, schema)) throw new SchemaChanged(generationOf(schema));
    return view;
  }

  async active(name: string): Promise<View | undefined> {
    const version = await this.activeVersion(name);
    if (version === undefined) return undefined;
    const view = await this.find({ name, version });
    // Switched and dropped between the two looks: the new one is there.
    return view ?? ((await this.activeVersion(name)) === version ? undefined : this.active(name));
  }

  async activeVersion(name: string): Promise<number | undefined> {
    this.requireOpen();
    return readActive(this.directory, name);
  }

  async activate(name: string, version: number): Promise<void> {
    this.requireWriter();
    const view = await this.find({ name, version });
    if (!view) throw new GenerationMissing(generationOf({ name, version }));
    await view.index();
    writeActive(this.directory, name, version);
  }

  async drop(name: string, version: number): Promise<void> {
    this.requireWriter();
    const generation = generationOf({ name, version });
    if (readActive(this.directory, name) === version) throw new GenerationActive(generation);
    await this.forget(generation);
    removeDatabase(generationFile(this.directory, { name, version }));
  }

  async generations(): Promise<
    readonly { readonly name: string; readonly version: number; readonly active: boolean }[]
  > {
    this.requireOpen();
    return filesOf(this.directory)
      .flatMap((file) => (file.endsWith('.db') ? (parseGeneration(file.slice(0, -3)) ?? []) : []))
      .sort((a, b) => (a.name === b.name ? a.version - b.version : a.name < b.name ? -1 : 1))
      .map(({ name, version }) => ({ name, version, active: readActive(this.directory, name) === version }));
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.opened.keys()].map((generation) => this.forget(generation)));
    await this.thread?.close();
  }

  /** The generation as it stands on disk now, or undefined: absent, or still being created. */
  private async find(at: { readonly name: string; readonly version: number }): Promise<SqliteView | undefined> {
    const generation = generationOf(at);
    const file = generationFile(this.directory, at);
    const identity = fileIdentity(file);
    const known = this.opened.get(generation);
    if (known && known.identity === identity) return known.view;
    await this.forgetReplaced();
    if (identity === undefined) return undefined;
    const opened = this.opened.get(generation) ?? { view: openView(file, this.thread), file, identity };
    this.opened.set(generation, opened);
    opened.view.catch(() => this.opened.delete(generation));
    return opened.view;
  }

  /** Closes generations that were dropped meanwhile: an open file would keep its space on disk. */
  private async forgetReplaced(): Promise<void> {
    const replaced = [...this.opened].filter(([, { file, identity }]) => fileIdentity(file) !== identity);
    await Promise.all(replaced.map(([generation]) => this.forget(generation)));
  }

  private async forget(generation: string): Promise<void> {
    const opened = this.opened.get(generation);
    this.opened.delete(generation);
    await (await opened?.view)?.close();
  }

  private requireOpen(): void {
    if (this.closed) throw new ViewClosed('The view store');
  }

  private requireWriter(): void {
    this.requireOpen();
    if (!this.thread) throw new ReadOnlyViewStore();
  }
}

async function openView(path: string, thread: SqliteThread | undefined): Promise<SqliteView> {
  const writing = thread && (await openForWriting(path, thread));
  const file = writing ?? openForReading(path);
  try {
    const schema = readSchema((await file.all('SELECT schema FROM generation'))[0]);
    if (!schema) throw new Error(`${path} is not a view. Move it away and rebuild the view.`);
    return new SqliteView(schema, file, writing);
  } catch (error) {
    await file.close();
    throw error;
  }
}

function filesOf(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

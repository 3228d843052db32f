import { mkdirSync, readdirSync } from 'node:fs';
import { generationOf, checkSchema, parseGeneration, sameIndexes } from '../generation.js';
import { GenerationActive, GenerationMissing, ReadOnlyViewStore, SchemaChanged, ViewClosed } from '../errors.js';
import type { View, ViewSchema, ViewStore } from '../port.js';
import { readActive, writeActive } from './active-pointer.js';
import {
  createGenerationFile,
  fileIdentity,
  generationFile,
  openGenerationFile,
  removeDatabase,
} from './generation-file.js';
import { isAbsent } from './file-error.js';
import { removeLeftDrafts } from './left-drafts.js';
import { readSchema } from './rows.js';
import { SqliteView } from './sqlite-view.js';

interface OpenGeneration {
  readonly view: SqliteView;
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
    private readonly mode: 'writer' | 'reader',
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
    return new SqliteViewStore(options.directory, options.mode);
  }

  async open(schema: ViewSchema): Promise<View> {
    this.requireOpen();
    checkSchema(schema);
    if (this.mode === 'writer') createGenerationFile(this.directory, schema);
    const view = this.find(schema);
    if (!view) throw new GenerationMissing(generationOf(schema));
    if (!sameIndexes(view.schema, schema)) throw new SchemaChanged(generationOf(schema));
    return view;
  }

  async active(name: string): Promise<View | undefined> {
    const version = await this.activeVersion(name);
    if (version === undefined) return undefined;
    const view = this.find({ name, version });
    // Switched and dropped between the two looks: the new one is there.
    return view ?? ((await this.activeVersion(name)) === version ? undefined : this.active(name));
  }

  async activeVersion(name: string): Promise<number | undefined> {
    this.requireOpen();
    return readActive(this.directory, name);
  }

  async activate(name: string, version: number): Promise<void> {
    this.requireWriter();
    const view = this.find({ name, version });
    if (!view) throw new GenerationMissing(generationOf({ name, version }));
    view.index();
    writeActive(this.directory, name, version);
  }

  async drop(name: string, version: number): Promise<void> {
    this.requireWriter();
    const generation = generationOf({ name, version });
    if (readActive(this.directory, name) === version) throw new GenerationActive(generation);
    this.forget(generation);
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
    for (const generation of [...this.opened.keys()]) this.forget(generation);
  }

  /** The generation as it stands on disk now, or undefined: absent, or still being created. */
  private find(at: { readonly name: string; readonly version: number }): SqliteView | undefined {
    const generation = generationOf(at);
    const file = generationFile(this.directory, at);
    const identity = fileIdentity(file);
    const known = this.opened.get(generation);
    if (known && known.identity === identity) return known.view;
    this.forgetReplaced();
    if (identity === undefined) return undefined;
    const view = openView(file, this.mode);
    this.opened.set(generation, { view, file, identity });
    return view;
  }

  /** Closes generations that were dropped meanwhile: an open file would keep its space on disk. */
  private forgetReplaced(): void {
    for (const [generation, { file, identity }] of this.opened) {
      if (fileIdentity(file) !== identity) this.forget(generation);
    }
  }

  private forget(generation: string): void {
    this.opened.get(generation)?.view.close();
    this.opened.delete(generation);
  }

  private requireOpen(): void {
    if (this.closed) throw new ViewClosed('The view store');
  }

  private requireWriter(): void {
    this.requireOpen();
    if (this.mode === 'reader') throw new ReadOnlyViewStore();
  }
}

function openView(file: string, mode: 'writer' | 'reader'): SqliteView {
  const connection = openGenerationFile(file, mode);
  try {
    const schema = readSchema(connection.statement('SELECT schema FROM generation').get());
    if (!schema) throw new Error(`${file} is not a view. Move it away and rebuild the view.`);
    return new SqliteView(schema, connection, mode);
  } catch (error) {
    connection.close();
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

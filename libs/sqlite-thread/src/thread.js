// @ts-check
/**
 * The thread in which SQLite writes (sqlite-thread.ts): requests are done one after the other, each answered when it is
 * done. JavaScript, because Node loads a worker itself, also in tests that run from source.
 */
import { parentPort } from 'node:worker_threads';
import { DatabaseSync } from '@photostructure/sqlite';
import { LRUCache } from 'lru-cache';

/** @import { Answer, Request, SqliteRow, Step, Work } from './messages.js' */
/** @import { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite' */

/**
 * An open file with its prepared statements: they alone do not keep it open, nor does it close before they are gone.
 * @typedef {{ readonly db: DatabaseSyncInstance, readonly statements: LRUCache<string, StatementSyncInstance> }} OpenFile
 */

/** @type {Map<number, OpenFile>} */
const files = new Map();

/** @param {Request} request @returns {readonly SqliteRow[] | undefined} */
function answerTo({ file, path, work }) {
  if (work.kind === 'open') {
    open(file, path, work.pragmas);
    return undefined;
  }
  const known = files.get(file);
  if (!known) throw new Error(`${path} is not open`);
  switch (work.kind) {
    case 'write':
      return write(known, work.steps);
    case 'all':
      return statement(known, work.sql).all(...work.values);
    case 'execute':
      known.db.exec(work.sql);
      return undefined;
    case 'close':
      files.delete(file);
      known.statements.clear();
      known.db.close();
      return undefined;
  }
}

/** @param {number} file @param {string} path @param {string} pragmas */
function open(file, path, pragmas) {
  const db = new DatabaseSync(path, { timeout: 10_000 });
  try {
    db.exec(pragmas);
  } catch (error) {
    db.close();
    throw error;
  }
  files.set(file, { db, statements: new LRUCache({ max: 200 }) });
}

/** @param {OpenFile} file @param {readonly Step[]} steps @returns {undefined} */
function write(file, steps) {
  const { db } = file;
  db.exec('BEGIN IMMEDIATE');
  try {
    for (const { sql, width, values } of steps) {
      const prepared = statement(file, sql);
      if (width === 0) prepared.run();
      for (let at = 0; at < values.length; at += width) prepared.run(...values.slice(at, at + width));
    }
    db.exec('COMMIT');
  } catch (error) {
    rollBack(db);
    throw error;
  }
}

/**
 * A full disk or an I/O error may have rolled back already. Where rolling back fails too, the next BEGIN says so.
 * @param {DatabaseSyncInstance} db
 */
function rollBack(db) {
  try {
    if (db.isTransaction) db.exec('ROLLBACK');
  } catch {
    return;
  }
}

/** @param {OpenFile} file @param {string} sql */
function statement({ db, statements }, sql) {
  const known = statements.get(sql);
  if (known) return known;
  const prepared = db.prepare(sql);
  statements.set(sql, prepared);
  return prepared;
}

/** @param {unknown} error @returns {NonNullable<Answer['failure']>} */
function failureOf(error) {
  const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'errcode') : undefined;
  return {
    message: error instanceof Error ? error.message : String(error),
    code: typeof code === 'number' ? code : undefined,
  };
}

parentPort?.on('message', (/** @type {Request} */ request) => {
  const { number } = request;
  /** @type {Answer} */
  let answer;
  try {
    const rows = answerTo(request);
    answer = rows ? { number, rows } : { number };
  } catch (error) {
    answer = { number, failure: failureOf(error) };
  }
  parentPort?.postMessage(answer);
});

import { types } from 'node:util';
import type { Configuration } from './configuration.js';

/** Errors whose message is all there is to say: it names what to put right. */
const TOLD = ['ConfigurationError', 'StoreLocked', 'LogMismatch', 'ForeignCheckpoint'];

/**
 * What to say of an error that ends a process: one sentence where the operator can put it right, the stack where only
 * the program can be at fault. An error that came out of a thread has lost its class, so it is told by its name.
 * @param configuration nothing where it could not be read.
 */
export function startFailure(error: unknown, configuration: Configuration | undefined): string {
  if (!isError(error)) return String(error);
  if (TOLD.includes(error.name)) return error.message;
  const told = configuration && (portFailure(error, configuration) ?? folderFailure(error, configuration));
  return told ?? error.stack ?? error.message;
}

function portFailure(error: Error, { port, host }: Configuration): string | undefined {
  if (memberOf(error, 'syscall') !== 'listen') return undefined;
  switch (memberOf(error, 'code')) {
    case 'EADDRINUSE':
      return `PORT=${port} is in use: stop the server that listens there, or set PORT to another one.`;
    case 'EACCES':
      return `PORT=${port} may not be used by this user: set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
      return `HOST=${host} is no address of this machine: set HOST to one of them.`;
    default:
      return undefined;
  }
}

/** The folder of the embedded stores, or what lies in it, cannot be used. */
function folderFailure(error: Error, { dataDir }: Configuration): string | undefined {
  const path = memberOf(error, 'path');
  // SQLite names no file; every database of ours lies in the folder.
  const ofFolder =
    memberOf(error, 'code') === 'ERR_SQLITE_ERROR' || (typeof path === 'string' && path.startsWith(dataDir));
  if (!ofFolder) return undefined;
  return `DATA_DIR=${dataDir} cannot be used (${error.message}): name a folder this user may write, with nothing else in it.`;
}

/** One that came out of a thread is no native error, one of another realm no instance of this one's. */
function isError(error: unknown): error is Error {
  return error instanceof Error || types.isNativeError(error);
}

function memberOf(error: Error, name: string): unknown {
  return Reflect.get(error, name);
}

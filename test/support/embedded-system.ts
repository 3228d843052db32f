import { HttpClient, localTokens } from './http-client.js';
import { SystemProcess } from './system-process.js';

const ENTRY = 'dist/apps/all-in-one/src/main.js';

/** The all-in-one on a data directory, and a client that speaks to it. */
export interface EmbeddedSystem {
  readonly process: SystemProcess;
  readonly client: HttpClient;
}

/** Starts the built all-in-one on a directory: as `npm start` does, on a free port. */
export async function startEmbeddedSystem(dataDir: string): Promise<EmbeddedSystem> {
  const process = await SystemProcess.start(ENTRY, { DATA_DIR: dataDir });
  return { process, client: new HttpClient(process.url, localTokens(dataDir)) };
}

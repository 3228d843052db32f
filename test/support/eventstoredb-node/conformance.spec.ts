import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEventStoreNode, type EventStoreNode } from './node.js';

/** The checks a real EventStoreDB 23.10.8 passes; they live beside the repository, not in it. */
const script = resolve('../shared/tools/eventstoredb-conformance.mjs');
const present = existsSync(script);
if (!present) console.warn(`EventStoreDB conformance is NOT checked: ${script} is missing.`);

describe('the EventStoreDB-protocol node', () => {
  let node: EventStoreNode;
  beforeAll(async () => {
    node = await startEventStoreNode();
  });
  afterAll(() => node.kill());

  (present ? it : it.skip)(
    'answers every conformance check as a real server does',
    async () => {
      const { stdout } = await promisify(execFile)(process.execPath, [script, node.url]).catch(
        (failed: { stdout: string }) => failed,
      );
      expect(stdout.trim()).toMatch(/^[1-9]\d* passed, 0 failed$/);
    },
    60_000,
  );
});

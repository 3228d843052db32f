import type { Command } from 'commander';
import { EVENTS } from '#domain/streams';
import { EventRegistry } from '#command-handling/event-registry';
import { logIdOf } from '#command-handling/open-log';
import { configurationFrom, type Configuration } from '#platform/configuration';
import { ProjectionRunner } from '#projections/runner/projection-runner';
import { ALL_VIEWS } from '#projections/views';
import { openForRebuild, type RebuildStores } from './composition.js';
import { Interrupted, interruptible } from './interruptible.js';
import { count, Progress } from './progress.js';
import { UsageError } from './usage-error.js';

const NAMES = ALL_VIEWS.map(({ name }) => name);

const HELP = `
Views: ${NAMES.join(', ')}.

The view is built anew beside the one queries read, which it replaces when it has caught up; the former one is kept.
On the embedded stores the server must be stopped: views have one writer. Ctrl-C removes what was built.

Examples:
  permittrail rebuild item_clocks
  DATA_DIR=/srv/permittrail permittrail rebuild audit_trail`;

/** `permittrail rebuild <view>`: builds a view anew from the log. */
export function registerRebuild(program: Command): void {
  program
    .command('rebuild')
    .description('build a view anew from the log and switch to it')
    .argument('<view>', 'name of the view')
    .addHelpText('after', HELP)
    .action(async (view: string) => {
      if (!NAMES.includes(view)) throw new UsageError(`There is no view ${view}. There are: ${NAMES.join(', ')}.`);
      const stores = await open(configurationFrom(process.env));
      try {
        await interruptible((signal) => rebuild(view, stores, signal));
      } finally {
        await stores.close();
      }
    });
}

async function open(configuration: Configuration): Promise<RebuildStores> {
  try {
    return await openForRebuild(configuration);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'StoreLocked')) throw error;
    throw new Error(
      `A server holds ${configuration.dataDir}, and views have one writer: stop the server first, then rebuild.`,
      { cause: error },
    );
  }
}

async function rebuild(view: string, stores: RebuildStores, signal: AbortSignal): Promise<void> {
  const { eventStore, viewStore } = stores;
  const logId = await logIdOf(eventStore);
  if (!logId) throw new Error('The log is empty: start the server, which opens it, and rebuild when it holds events.');
  const events = new EventRegistry(EVENTS);
  const runner = new ProjectionRunner({ eventStore, viewStore, logId, projections: ALL_VIEWS, events });
  const progress = new Progress(`rebuild ${view}`, 'events');
  let applied = 0;
  const began = performance.now();
  try {
    await runner.rebuild(view, {
      signal,
      onProgress: ({ done, total }) => {
        applied = done;
        progress.show(done, total);
      },
    });
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    throw new Interrupted(`Interrupted: what was built of ${view} is removed; queries read what they read before.`);
  } finally {
    progress.end();
    await runner.stop();
  }
  const seconds = (performance.now() - began) / 1000;
  process.stdout.write(
    `${view} is rebuilt: ${count(applied, 'event', 'events')} applied in ${seconds.toFixed(1)} s.\n`,
  );
  if (stores.exclusive) return;
  process.stdout.write('Restart the projectors now: those that run keep the former generation up to date.\n');
}

import { runProcess } from '#platform/run-process';
import { startAllInOne } from './all-in-one.js';

await runProcess(async (configuration) => {
  const running = await startAllInOne(configuration);
  return {
    ready: `PermitTrail is ready at ${running.url} (OpenAPI at ${running.url}/docs). Ctrl-C stops it.`,
    failed: running.failed,
    close: () => running.close(),
  };
});

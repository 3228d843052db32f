import { ConfigurationError, configurationFrom } from '#platform/configuration';
import { startAllInOne } from './all-in-one.js';

try {
  const running = await startAllInOne(configurationFrom(process.env));
  console.log(`PermitTrail is ready at ${running.url} (OpenAPI at ${running.url}/docs). Ctrl-C stops it.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      running.close().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
} catch (error) {
  // A variable to set right is told in a sentence; anything else with its stack.
  console.error(error instanceof ConfigurationError ? error.message : error);
  process.exit(1);
}

import { runProcess } from '#platform/run-process';
import { startApi } from './composition.js';

await runProcess(startApi);

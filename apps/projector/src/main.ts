import { runProcess } from '#platform/run-process';
import { startProjector } from './composition.js';

await runProcess(startProjector);

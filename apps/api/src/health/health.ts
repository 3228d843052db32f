import type { Provider, Type } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { Readiness } from './readiness.js';

/** What health adds to the API. */
export const HEALTH_CONTROLLERS: Type<unknown>[] = [HealthController];
export const HEALTH_PROVIDERS: Provider[] = [Readiness];

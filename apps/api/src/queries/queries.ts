import type { Provider, Type } from '@nestjs/common';
import { ProjectHistoryController } from './project-history.controller.js';
import { ProjectHistoryHandler } from './project-history.query.js';

/** Every controller that answers queries. */
export const QUERY_CONTROLLERS: Type<unknown>[] = [ProjectHistoryController];

/** The handlers registered on the query bus. */
export const QUERY_HANDLERS: Provider[] = [ProjectHistoryHandler];

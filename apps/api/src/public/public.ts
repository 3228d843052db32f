import type { Provider, Type } from '@nestjs/common';
import { publicListController } from './public-list.controller.js';
import { PUBLIC_LISTS } from './public-lists.js';
import { PublicRegister } from './public-register.js';

/** The register that answers everybody. */
export const PUBLIC_CONTROLLERS: Type<unknown>[] = PUBLIC_LISTS.map(publicListController);
export const PUBLIC_PROVIDERS: Provider[] = [PublicRegister];

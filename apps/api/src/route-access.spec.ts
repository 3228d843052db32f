import { afterEach, describe, expect, it } from '@jest/globals';
import { Controller, Get, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { AskedBy, Public } from './access.js';
import { RouteAccess } from './route-access.js';

@Controller('silent')
class SilentController {
  @Get('open')
  open(): void {}

  @Get('named')
  @AskedBy('AUDITOR')
  named(): void {}
}

@Controller('v1/public/things')
@Public()
class PublicController {
  @Get()
  all(): void {}

  notARoute(): void {}
}

@Controller('v1/things')
class OpenController {
  @Get()
  @Public()
  open(): void {}
}

let app: INestApplicationContext | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

async function start(...controllers: readonly Type<unknown>[]): Promise<void> {
  @Module({ imports: [DiscoveryModule], controllers: [...controllers], providers: [RouteAccess] })
  class Root {}
  app = await NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
}

describe('a process of the API', () => {
  it('does not start with a route that says nothing of whom it answers, and names it', async () => {
    await expect(start(SilentController, PublicController)).rejects.toThrow(/@AskedBy.*: SilentController\.open\.$/);
  });

  it('does not start with a route that is open where only health, rules and the public register are', async () => {
    await expect(start(OpenController, PublicController)).rejects.toThrow(
      /ask for no token.*: OpenController\.open\.$/,
    );
  });

  it('starts when every route says it, by itself or with its controller', async () => {
    await expect(start(PublicController)).resolves.toBeUndefined();
  });
});

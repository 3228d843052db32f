import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { accessOf } from './access.js';

/** Where routes may answer without a token: health, the rules, and what the notice has published. */
const OPEN = /^\/?(health|v1\/rules|v1\/public)(\/|$)/;

interface Route {
  readonly name: string;
  readonly path: string;
  /** What it says of whom it answers. */
  readonly access: ReturnType<typeof accessOf>;
}

/**
 * A process does not start with a route that does not say whom it answers, nor with an open one where none may be: none
 * is open by accident.
 */
@Injectable()
export class RouteAccess implements OnModuleInit {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
  ) {}

  /** @throws Error naming every such route. */
  onModuleInit(): void {
    const routes = this.discovery
      .getControllers()
      .flatMap(({ metatype }) => (metatype ? this.#routesOf(metatype) : []));
    refuseRoutes(
      'Say whom these routes answer, with @AskedBy, @Takes or @Public',
      routes.filter(({ access }) => access === undefined),
    );
    refuseRoutes(
      'These routes ask for no token; only /health, /v1/rules and /v1/public may',
      routes.filter(({ access, path }) => access?.kind === 'PUBLIC' && !OPEN.test(path)),
    );
  }

  #routesOf(controller: object & { readonly name: string }): readonly Route[] {
    const prototype: unknown = Reflect.get(controller, 'prototype');
    if (typeof prototype !== 'object' || prototype === null) return [];
    const path = String(Reflect.getMetadata(PATH_METADATA, controller));
    return this.scanner.getAllMethodNames(prototype).flatMap((name): Route[] => {
      const route: unknown = Reflect.get(prototype, name);
      if (typeof route !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, route)) return [];
      return [{ name: `${controller.name}.${name}`, path, access: accessOf(route, controller) }];
    });
  }
}

function refuseRoutes(reason: string, routes: readonly Route[]): void {
  if (routes.length > 0) throw new Error(`${reason}: ${routes.map(({ name }) => name).join(', ')}.`);
}

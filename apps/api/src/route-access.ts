import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { accessOf } from './access.js';

/** A process does not start with a route that does not say whom it answers: none is open by accident. */
@Injectable()
export class RouteAccess implements OnModuleInit {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
  ) {}

  /** @throws Error naming every such route. */
  onModuleInit(): void {
    const silent = this.discovery
      .getControllers()
      .flatMap(({ metatype }) => (metatype ? this.#silentOn(metatype) : []));
    if (silent.length === 0) return;
    throw new Error(`Say whom these routes answer, with @AskedBy, @Takes or @Public: ${silent.join(', ')}.`);
  }

  #silentOn(controller: object & { readonly name: string }): readonly string[] {
    const prototype: unknown = Reflect.get(controller, 'prototype');
    if (typeof prototype !== 'object' || prototype === null) return [];
    return this.scanner
      .getAllMethodNames(prototype)
      .filter((name) => {
        const route: unknown = Reflect.get(prototype, name);
        if (typeof route !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, route)) return false;
        return accessOf(route, controller) === undefined;
      })
      .map((name) => `${controller.name}.${name}`);
  }
}

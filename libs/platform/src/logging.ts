import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { Configuration } from './configuration.js';

/** The process's logger: JSON lines on stderr, so that stdout stays for what commands print. */
export function createLogger(level: Configuration['logLevel'], name: string): Logger {
  return pino({ level, name, redact: ['req.headers.authorization', '*.headers.authorization'] }, pino.destination(2));
}

/** Nest's own messages through the process's logger; its start-up chatter is debug detail. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log = (message: unknown, context?: string) => this.logger.debug({ context }, String(message));
  debug = (message: unknown, context?: string) => this.logger.debug({ context }, String(message));
  verbose = (message: unknown, context?: string) => this.logger.trace({ context }, String(message));
  warn = (message: unknown, context?: string) => this.logger.warn({ context }, String(message));
  error = (message: unknown, stack?: string, context?: string) => {
    // What keeps a server from listening is thrown too, and told in a sentence (startFailure).
    if (String(message).startsWith('Error: listen ')) return;
    this.logger.error({ context, stack }, String(message));
  };
  fatal = (message: unknown, stack?: string, context?: string) =>
    this.logger.fatal({ context, stack }, String(message));
}

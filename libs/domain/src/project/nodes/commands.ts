export * from './commands/factor-commands.js';
export * from './commands/node-commands.js';
export * from './commands/service-commands.js';

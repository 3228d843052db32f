export * from './commands/drawing-commands.js';
export * from './commands/result-commands.js';
export * from './commands/scheme-commands.js';
export * from './commands/utility-commands.js';

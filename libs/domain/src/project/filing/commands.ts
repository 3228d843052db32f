export * from './commands/course-commands.js';
export * from './commands/filing-commands.js';
export * from './commands/land-contract-commands.js';
export * from './commands/standing-commands.js';

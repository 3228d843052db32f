export * from './commands/course-commands.js';
export * from './commands/decision-commands.js';
export * from './commands/intake-commands.js';
export * from './commands/material-commands.js';
export * from './commands/pre-review-commands.js';

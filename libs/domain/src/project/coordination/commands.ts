export * from './commands/issue-commands.js';
export * from './commands/key-plan-commands.js';
export * from './commands/meeting-commands.js';
export * from './commands/task-commands.js';

/** Injection tokens of what the composition file of a process provides. */
export const LOGGER = Symbol('Logger');
export const CONFIGURATION = Symbol('Configuration');
export const EVENT_STORE = Symbol('EventStore');
export const VIEW_STORE = Symbol('ViewStore');
export const COMMANDS = Symbol('CommandHandler');
export const EVENT_REGISTRY = Symbol('EventRegistry');
export const LOG_ID = Symbol('LogId');
export const PROJECTIONS_MONITOR = Symbol('ProjectionsMonitor');
/** The process's clock, `() => Date`. */
export const NOW = Symbol('Now');

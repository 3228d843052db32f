import { UnknownEventError } from '#domain/kernel/event';
import { UnreadableEvent } from '#integrity/unreadable-event';
import type { Problem } from './problem.js';

/** What the caller is told when the log holds an event this release cannot read: nothing is answered past it (503). */
export function logProblemOf(error: unknown): Problem | undefined {
  if (error instanceof UnreadableEvent) {
    const { id, position } = error.place;
    return {
      status: 503,
      kind: 'event-damaged',
      title: { zh: '事件已损坏', en: 'Event damaged' },
      detail: {
        zh: `日志中位置 ${position} 处的事件已损坏，请管理员运行 permittrail verify 查明，并用完好的备份恢复`,
        en: `The event at position ${position} of the log is damaged. Let an operator run \`permittrail verify\` and restore the log from a backup that it finds whole.`,
      },
      members: { position, eventId: id },
    };
  }
  // Without a place it is a type that was to be written: a defect, and nothing an operator can mend in the log.
  if (error instanceof UnknownEventError && error.place) {
    const { type, version, place } = error;
    return {
      status: 503,
      kind: 'event-unknown',
      title: { zh: '事件类型未知', en: 'Event unknown' },
      detail: {
        zh: `本版本不识别位置 ${place.position} 处的事件 ${type}（第 ${version} 版），请管理员运行 permittrail verify 核对日志，并启动能识别它的版本`,
        en: `This release does not know ${type} version ${version}, the event at position ${place.position}. Let an operator check the log with \`permittrail verify\` and start a release that knows it.`,
      },
      members: { position: place.position, eventId: place.id },
    };
  }
  return undefined;
}

import type { Position } from '#domain/kernel/envelope';
import type { Problem } from '#platform/problem/problem';
import { ViewClosed } from '#view-store/errors';

/** The view has no generation that queries read yet (503). */
export class ViewNotReady extends Error {
  override readonly name = 'ViewNotReady';
  constructor(readonly view: string) {
    super(`The view ${view} is being built for the first time. Try again shortly; /health/ready says how far it is.`);
  }
}

/** The view did not reach the position in the time the caller gave it (504). */
export class ViewBehind extends Error {
  override readonly name = 'ViewBehind';
  constructor(
    readonly view: string,
    readonly asked: Position,
    readonly reached: Position | undefined,
  ) {
    super(
      `The view ${view} has reached ${reached ?? 'nothing yet'}, not ${asked}. Ask again, or with a longer \`wait\`.`,
    );
  }
}

/** What the caller is told when a view cannot answer yet. */
export function viewProblemOf(error: unknown): Problem | undefined {
  if (error instanceof ViewNotReady) {
    return {
      status: 503,
      kind: 'view-not-ready',
      title: { zh: '视图未就绪', en: 'View not ready' },
      detail: { zh: `视图${error.view}正在首次生成，请稍后再试`, en: error.message },
      members: { view: error.view },
    };
  }
  if (error instanceof ViewClosed) {
    return {
      status: 503,
      kind: 'view-switched',
      title: { zh: '视图正在切换', en: 'View switched' },
      detail: {
        zh: '视图刚刚切换到新的版本，请重试',
        en: 'The view was replaced by a newer one meanwhile. Ask again.',
      },
    };
  }
  if (error instanceof ViewBehind) {
    const { view, asked, reached } = error;
    return {
      status: 504,
      kind: 'view-behind',
      title: { zh: '视图尚未更新到该位置', en: 'View has not reached the position' },
      detail: { zh: `视图${view}已更新到${reached ?? '起点'}，尚未到${asked}，请稍后再试`, en: error.message },
      members: { view, asked, ...(reached !== undefined && { position: reached }) },
    };
  }
  return undefined;
}

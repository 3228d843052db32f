import { InvalidCommand, NotFound, NotOwnProject, Refusal, StateConflict } from '#domain/kernel/refusal';
import { rule } from '#domain/rules/rule';
import {
  CommandIdReused,
  NumberTaken,
  PreconditionFailed,
  RoleNotAllowed,
  StreamExists,
  TooManyConflicts,
} from '#command-handling/errors';
import { MaterialRegisterUnavailable } from '#command-handling/material-register';
import { AppendTooLarge, EventTooLarge, StoreUnavailable } from '#event-store/errors';
import { InvalidDateError } from '#workdays/business-date';
import { UnknownCalendarYearError } from '#workdays/working-calendar';
import { Unauthenticated } from '../auth/token-verifier.js';
import { IssuerUnavailable } from '../auth/oidc-tokens.js';
import { logProblemOf } from './log-problems.js';
import type { Problem } from './problem.js';
import { ValidationFailed } from './validation-failed.js';

/** What the caller is told about an error; nothing for one that is nobody's business but the operator's (500). */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Refusal) return ofRefusal(error);
  if (error instanceof ValidationFailed) return ofValidation(error);
  if (error instanceof InvalidCommand) {
    return problem(400, 'invalid-command', '命令无效', 'Invalid command', error.text.zh, error.text.en, {
      errors: [{ pointer: `/${error.field}`, detail: error.text.en }],
    });
  }
  if (error instanceof InvalidDateError) {
    return problem(400, 'invalid-date', '日期无效', 'Invalid date', `日期无效：${error.message}`, error.message);
  }
  if (error instanceof UnknownCalendarYearError) {
    return problem(
      422,
      'calendar-year-unknown',
      '年度日历未载入',
      'Calendar year not loaded',
      `请先载入${error.yearToLoad}年工作日历`,
      error.message,
      {
        yearToLoad: error.yearToLoad,
      },
    );
  }
  if (error instanceof Unauthenticated) {
    return problem(401, 'unauthenticated', '未通过身份验证', 'Not authenticated', '需要有效的令牌', error.message);
  }
  if (error instanceof RoleNotAllowed) return ofRole(error);
  if (error instanceof NotOwnProject) {
    return problem(
      403,
      'not-own-project',
      '不是本人项目',
      'Not your project',
      `${error.projectId} 不是您的项目`,
      error.message,
    );
  }
  if (error instanceof NotFound) {
    return problem(404, 'not-found', '未找到', 'Not found', `${error.what} ${error.id} 不存在`, error.message);
  }
  return ofConflict(error) ?? ofStore(error) ?? logProblemOf(error);
}

function ofRefusal(refusal: Refusal): Problem {
  const cited = rule(refusal.rule);
  return {
    status: 422,
    kind: 'refused-by-rule',
    title: cited.title,
    detail: refusal.text,
    members: { rule: refusal.rule, clause: refusal.clause, details: refusal.details },
  };
}

function ofValidation({ errors }: ValidationFailed): Problem {
  return problem(
    400,
    'validation-failed',
    '输入有误',
    'Invalid input',
    '请按 errors 逐项更正',
    'Correct each of errors and send it again.',
    {
      errors,
    },
  );
}

function ofRole(error: RoleNotAllowed): Problem {
  const { clause, summary } = rule(error.rule);
  return problem(
    403,
    'role-not-allowed',
    '角色不允许',
    'Role not allowed',
    `可以下达${error.command}的角色：${error.allowed.join('、')}`,
    error.message,
    {
      rule: error.rule,
      clause,
      summary,
      allowed: error.allowed,
    },
  );
}

function ofConflict(error: unknown): Problem | undefined {
  if (error instanceof StateConflict) {
    return problem(409, 'state-conflict', '状态冲突', 'State conflict', error.text.zh, error.text.en, {
      details: error.details,
    });
  }
  if (error instanceof StreamExists) {
    return problem(409, 'already-exists', '已存在', 'Already exists', `${error.stream} 已存在`, error.message);
  }
  if (error instanceof NumberTaken) {
    return problem(409, 'number-taken', '编号已被占用', 'Number taken', `编号 ${error.value} 已被占用`, error.message, {
      kind: error.kind,
      value: error.value,
    });
  }
  if (error instanceof TooManyConflicts) {
    return problem(409, 'too-many-conflicts', '并发冲突', 'Too many conflicts', '其他操作更快，请重试', error.message);
  }
  if (error instanceof PreconditionFailed) {
    return problem(
      412,
      'precondition-failed',
      '版本不符',
      'Precondition failed',
      `${error.stream} 现为第 ${error.actual} 版`,
      error.message,
      {
        actual: error.actual,
      },
    );
  }
  if (error instanceof CommandIdReused) {
    return problem(
      422,
      'idempotency-key-reused',
      '幂等键重复使用',
      'Idempotency key reused',
      '新的命令请使用新的 Idempotency-Key',
      error.message,
    );
  }
  return undefined;
}

function ofStore(error: unknown): Problem | undefined {
  if (error instanceof EventTooLarge || error instanceof AppendTooLarge) {
    return problem(413, 'too-large', '内容过大', 'Too large', '内容过大，请将文件存档并以编号引用', error.message);
  }
  if (error instanceof StoreUnavailable || error instanceof IssuerUnavailable) {
    return problem(
      503,
      'unavailable',
      '暂不可用',
      'Unavailable',
      '存储暂不可用，请以同一 Idempotency-Key 重试',
      'Try again with the same Idempotency-Key.',
    );
  }
  if (error instanceof MaterialRegisterUnavailable) {
    return problem(
      503,
      'material-register-unavailable',
      '材料共享系统暂不可用',
      'Register of materials unavailable',
      '数据共享和电子证照系统未作出有效答复，未作任何决定。请以同一 Idempotency-Key 稍后重试，或收取该材料',
      'The register of shared data and e-licences gave no answer that can be used; nothing was decided. Try again later with the same Idempotency-Key, or take the material in.',
    );
  }
  return undefined;
}

function problem(
  status: number,
  kind: string,
  titleZh: string,
  titleEn: string,
  detailZh: string,
  detailEn: string,
  members?: Problem['members'],
): Problem {
  const said = { status, kind, title: { zh: titleZh, en: titleEn }, detail: { zh: detailZh, en: detailEn } };
  return members ? { ...said, members } : said;
}

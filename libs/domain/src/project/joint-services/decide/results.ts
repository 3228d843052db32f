import { businessDate } from '#workdays/business-date';
import { isSameOffice } from '../../../department/succession/holder.js';
import { requireReliable, workOf } from '../../../intermediary/relied-on.js';
import { present } from '../../../kernel/present.js';
import { InvalidCommand, StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { APPROVAL_ROLES } from '../../../kernel/actor.js';
import { catalogueItem } from '../../../policy/state.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { isUnattended, requireDepartment, requireNotClosed } from '../../guards.js';
import { RecognizeResult, ShareSurvey } from '../commands.js';
import { ResultRecognized, SurveyResultShared } from '../events.js';
import { resultOf } from '../known-result.js';
import { requireStandsFor } from '../recognised.js';
import { paper, requireOffice, requireServed } from '../office.js';

/**
 * each survey once, by the one standard, shared with every department. Who surveyed, and where that institution is
 * registered, is no ground for anything: the grounds to survey again are the works, an error, or time.
 */
export const shareSurvey = projectDecision(ShareSurvey, {
  title: { zh: '共享测绘成果', en: 'Share a survey result' },
  roles: ['NR', 'SURVEY_PLATFORM'],
  rule: 'R-86',
  reads: (_, { institution }) => workOf(institution),
  decide(project, command, facts) {
    requireOffice(facts, 'NR', 'R-86', 'SURVEY_PLATFORM');
    requireServed(project, facts);
    const { survey, standard, institution, resurveyGround } = command;
    const required = facts.policy.service.surveyStandard;
    refuseIf(standard !== required && !isUnattended(facts), 'R-86', { standard, required });
    const surveyedOn = command.surveyedOn === undefined ? facts.businessDate : businessDate(command.surveyedOn);
    if (surveyedOn > facts.businessDate) {
      throw new InvalidCommand('surveyedOn', {
        zh: `不得晚于办理之日${facts.businessDate}`,
        en: `must not be after ${facts.businessDate}, the day of the command`,
      });
    }
    requireReliable(institution, surveyedOn, project, facts);
    const { surveys } = project.jointServices;
    const before = surveys.findLast((known) => known.survey === survey);
    refuseIf(before !== undefined && resurveyGround === undefined, 'R-86', { shared: before?.surveyId ?? '' });
    if (!before && resurveyGround !== undefined) {
      throw new InvalidCommand('resurveyGround', {
        zh: '该项测绘尚无成果，请勿填写',
        en: 'leave it out: no result of this survey is shared yet',
      });
    }
    const docId = paper(command, 'survey-result', 'R-86', facts);
    const surveyId = `${facts.targetId}.m${surveys.length + 1}`;
    return [
      SurveyResultShared.of({
        ...{ projectId: facts.targetId, surveyId, survey, standard, institution, surveyedOn },
        sharedOn: facts.businessDate,
        ...present({ docId, replaces: before?.surveyId, resurveyGround }),
      }),
    ];
  },
});

/** what is on record is taken as it stands, online and offline alike, and the applicant is not asked for it again. */
export const recognizeResult = projectDecision(RecognizeResult, {
  title: { zh: '结果互认', en: 'Recognise a result' },
  roles: APPROVAL_ROLES,
  rule: 'R-32',
  decide(project, command, facts) {
    requireNotClosed(project);
    const { resultKind, resultId, itemCode, material } = command;
    const item = catalogueItem(facts.policy, itemCode);
    if (!item || (material !== undefined && !item.materials.some(({ code }) => code === material))) {
      throw new InvalidCommand(item ? 'material' : 'itemCode', {
        zh: '不在事项目录内',
        en: 'is not in the catalogue of items',
      });
    }
    const department = isUnattended(facts) ? item.department : (facts.actor.department ?? 'none');
    const { territorialEntity = 'none' } = project.filing;
    if (!isSameOffice(department, territorialEntity, facts)) requireDepartment(facts, item.department, 'R-32');
    const result = resultOf(project, resultKind, resultId);
    if (material !== undefined) requireStandsFor(project, { ...command, material }, facts);
    requireNotBefore(facts, result.on, { zh: '该结果形成', en: 'the result' });
    const { recognised } = project.jointServices;
    const before = recognised.some(
      (known) =>
        known.resultKind === resultKind &&
        known.resultId === resultId &&
        known.itemCode === itemCode &&
        known.material === material,
    );
    if (before) throw new StateConflict({ zh: '该结果已认可', en: 'The result is recognised already' });
    return [
      ResultRecognized.of({
        ...{ projectId: facts.targetId, department, itemCode, resultKind, resultId },
        ...{ issuer: result.issuer, recognisedOn: facts.businessDate },
        ...present({ material }),
      }),
    ];
  },
});

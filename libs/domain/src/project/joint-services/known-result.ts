import type { BusinessDate } from '#workdays/business-date';
import { NotFound } from '../../kernel/refusal.js';
import type { Project } from '../state.js';
import type { ResultKind } from './vocabulary.js';

/** A result on record: who issued it, and when. */
export interface KnownResult {
  readonly issuer: string;
  readonly on: BusinessDate;
}

/**
 * The result a department recognises: only what the record has, and only what speaks for the project.
 * @throws NotFound
 */
export function resultOf(project: Project, kind: ResultKind, id: string): KnownResult {
  const found = find(project, kind, id);
  if (!found) throw new NotFound('result', id);
  return found;
}

function find(project: Project, kind: ResultKind, id: string): KnownResult | undefined {
  const { admission, items, jointServices, nodes } = project;
  switch (kind) {
    case 'COMPLIANCE_OPINION': {
      const opinion = admission.round?.opinions.find(
        ({ dimension, verdict }) => dimension === id && verdict !== 'FAIL',
      );
      return opinion && { issuer: opinion.department, on: opinion.givenOn };
    }
    case 'EARLY_SERVICE_OPINION': {
      const opinion = Object.values(nodes.opinions).find(
        ({ opinionId, stance }) => opinionId === id && stance !== 'OBJECTION',
      );
      return opinion && { issuer: opinion.department, on: opinion.givenOn };
    }
    case 'OVERALL_SCHEME': {
      const { scheme } = jointServices;
      return scheme?.schemeNo === id ? { issuer: 'NR', on: scheme.approvedOn } : undefined;
    }
    case 'DRAWING_CERTIFICATE': {
      const certificate = jointServices.drawingReviews.find(({ reviewId }) => reviewId === id)?.certificate;
      return certificate && { issuer: 'HURD', on: certificate.certifiedOn };
    }
    case 'SURVEY': {
      const survey = jointServices.surveys.find(({ surveyId }) => surveyId === id);
      return survey && { issuer: 'NR', on: survey.sharedOn };
    }
    case 'PERMIT': {
      const item = Object.hasOwn(items.byId, id) ? items.byId[id] : undefined;
      const on = item?.status === 'ISSUED' ? item.decision?.decidedOn : undefined;
      return item && on && { issuer: item.department, on };
    }
  }
}

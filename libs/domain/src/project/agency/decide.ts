import { adoptPlan } from './decide/adopt-plan.js';
import { evaluateDepartment } from './decide/evaluate-department.js';
import { reviewService } from './decide/review-service.js';
import { assignTeam, changeMember } from './decide/team.js';

export const AGENCY_DECISIONS = [assignTeam, changeMember, adoptPlan, evaluateDepartment, reviewService];

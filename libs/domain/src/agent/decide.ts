import { noteOwnerReview, noteRequiredTraining } from './decide/note.js';
import { rateAgent } from './decide/rate-agent.js';
import { recordOutcome, scoreDuty } from './decide/record.js';

export const AGENT_DECISIONS = [scoreDuty, recordOutcome, noteRequiredTraining, noteOwnerReview, rateAgent];

import { acceptCompletion } from './decide/accept-completion.js';
import { assignTerritorialEntity } from './decide/assign-territorial-entity.js';
import { correctProjectDetails } from './decide/correct-project-details.js';
import { designateMajorProject } from './decide/designate-major-project.js';
import { fileInvestmentRecord } from './decide/file-investment-record.js';
import { fileProject } from './decide/file-project.js';
import { resumeProject, suspendProject, terminateProject } from './decide/interruption.js';
import { selectTrack } from './decide/select-track.js';
import { correctLandContract } from './decide/correct-land-contract.js';
import { rescindLandContract } from './decide/rescind-land-contract.js';
import { signLandContract } from './decide/sign-land-contract.js';
import { startConstruction } from './decide/start-construction.js';
import { verifyProject } from './decide/verify-project.js';

/** Every decision of the slice. */
export const FILING_DECISIONS = [
  fileProject,
  correctProjectDetails,
  fileInvestmentRecord,
  verifyProject,
  designateMajorProject,
  selectTrack,
  assignTerritorialEntity,
  signLandContract,
  correctLandContract,
  rescindLandContract,
  startConstruction,
  acceptCompletion,
  suspendProject,
  resumeProject,
  terminateProject,
];

import { IsIn, IsOptional, Length, Matches } from 'class-validator';
import { Command } from '../../../kernel/command.js';
import { IsBusinessDate } from '../../../kernel/is-business-date.js';
import { IsText } from '../../../kernel/is-text.js';
import { EXEMPTION_GROUNDS, SUBSTITUTES } from '../events/materials.js';
import { ItemCommand } from './item-commands.js';

/** Exempts the applicant from handing in what the city's government has issued itself or holds electronically. */
export class ExemptSubmission extends ItemCommand {
  /** Code of the material in the catalogue. */
  @Matches(/^[a-z0-9-]{1,60}$/)
  material: string;

  /** DATA_SHARING: issued by this city's government and checked in shared data; E_LICENSE: there is an electronic licence. */
  @IsIn(EXEMPTION_GROUNDS)
  ground: (typeof EXEMPTION_GROUNDS)[number];

  /** Department that issued it. */
  @Matches(/^[A-Z][A-Z0-9_-]{0,39}$/)
  issuer: string;

  /** Query of the shared data, or number of the electronic licence. */
  @IsText()
  @Length(1, 200)
  reference: string;
}

/**
 * Lets another document stand in for one that is missing, for the time being. A site opinion is for new land that is to be
 * allocated: `evidence` of kind `new-land-allocation` shows that it is. A department's proof is itself in `evidence`, of
 * kind `department-proof`, and stands until a day by which the licence is supplied.
 */
export class SubstituteDocument extends ItemCommand {
  /** Code of the material in the catalogue. */
  @Matches(/^[a-z0-9-]{1,60}$/)
  material: string;

  /** SITE_OPINION: land pre-review and site opinion for the land papers of a planning permit; DEPARTMENT_PROOF: a department's proof for a missing licence. */
  @IsIn(SUBSTITUTES)
  substitute: (typeof SUBSTITUTES)[number];

  /** Department that issued the document that stands in. DEPARTMENT_PROOF: one that issues the licence, where the city issues it itself; else not the one that decides the item. */
  @Matches(/^[A-Z][A-Z0-9_-]{0,39}$/)
  issuer: string;

  /** Id of the document that stands in. SITE_OPINION: the project's issued item `site-opinion`, or the evidence of kind `site-opinion`. DEPARTMENT_PROOF: the evidence of kind `department-proof`. */
  @IsText()
  @Length(1, 200)
  docId: string;

  /** DEPARTMENT_PROOF: last day on which the proof stands, YYYY-MM-DD, within the working days of the policy (`deferral.temporaryProofDays`); the licence itself is supplied by then. Left out by imports, and for a SITE_OPINION. */
  @IsOptional()
  @IsBusinessDate()
  standsUntil?: string;
}

/** Puts on record that the licence is there for which a department's proof stood in; the licence is in `evidence`, of kind `licence`. */
export class SupplyProvenMaterial extends Command {
  /** Id of the proof, such as `P1.i1.t1`. */
  @IsText()
  @Length(1, 160)
  proofId: string;

  /** Id of the licence as a document. */
  @IsText()
  @Length(1, 200)
  docId: string;
}

/** The clock: a proof's last day has passed and the licence is not there. */
export class RaiseTemporaryProofExpired extends Command {
  /** Id of the proof, such as `P1.i1.t1`. */
  @IsText()
  @Length(1, 160)
  proofId: string;
}

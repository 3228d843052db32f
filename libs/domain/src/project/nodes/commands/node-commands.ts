import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { DUTY_CODE } from '../../../department/responsibility/commands.js';
import { Command } from '../../../kernel/command.js';
import { IsBusinessDate } from '../../../kernel/is-business-date.js';
import { IsText } from '../../../kernel/is-text.js';
import { PROGRESSES } from '../vocabulary.js';

/** One node of a plan. */
export class PlannedNodeDto {
  /** What is to be done. */
  @IsText()
  @Length(1, 300)
  item: string;

  /** Code of the approval item in the catalogue it stands for, where it stands for one. */
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,60}$/)
  itemCode?: string;

  /** Code of the department's duty under Annex 2 it carries out, where it is one. */
  @IsOptional()
  @Matches(DUTY_CODE)
  dutyCode?: string;

  /** Code of the department that answers for it. */
  @Matches(/^[A-Z][A-Z0-9_-]{0,39}$/)
  department: string;

  /** The standard: when it counts as done. */
  @IsText()
  @Length(1, 500)
  standard: string;

  /** Day it is due, YYYY-MM-DD; a working day. */
  @IsBusinessDate()
  dueOn: string;
}

/** Establishes the node plan of the project, or a new one in its place. */
export class EstablishNodePlan extends Command {
  /** Every node with owner department, item, standard and due date. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => PlannedNodeDto)
  nodes: PlannedNodeDto[];

  /** Why the plan before it is replaced; needed when there is one. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 1000)
  reason?: string;
}

/** Records how far a node has come. */
export class RecordNodeProgress extends Command {
  /** Id of the node, such as `P1.n1`. */
  @IsText()
  @Length(1, 140)
  nodeId: string;

  /** Under way, or reached. */
  @IsIn(PROGRESSES)
  progress: (typeof PROGRESSES)[number];

  /** What was done, or what stands in the way. */
  @IsOptional()
  @IsText({ lines: true })
  @Length(1, 2000)
  note?: string;
}

/** The clock found a node past its due date. */
export class RaiseNodeOverdue extends Command {
  /** Id of the node, such as `P1.n1`. */
  @IsText()
  @Length(1, 140)
  nodeId: string;
}

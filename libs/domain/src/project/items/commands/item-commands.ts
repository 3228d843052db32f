import { Matches } from 'class-validator';
import { Command } from '../../../kernel/command.js';

/** A command on one item. */
export abstract class ItemCommand extends Command {
  /** Id of the item, such as `P1.i1`. */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.i[0-9]{1,9}$/)
  itemId: string;
}

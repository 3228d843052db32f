import { Length } from 'class-validator';
import { IsText } from './is-text.js';

/** A name in both languages, as a request body carries it. */
export class BilingualDto {
  /** In Chinese. */
  @IsText()
  @Length(1, 200)
  zh: string;

  /** In English. */
  @IsText()
  @Length(1, 200)
  en: string;
}

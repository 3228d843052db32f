import { IsString, Length } from 'class-validator';

/** A name in both languages, as a request body carries it. */
export class BilingualDto {
  /** In Chinese. */
  @IsString()
  @Length(1, 200)
  zh: string;

  /** In English. */
  @IsString()
  @Length(1, 200)
  en: string;
}

/** A text in the two languages of the record: Chinese first, as the notice is; English for everyone else. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The languages an answer can be asked in. */
export type Language = keyof Bilingual;

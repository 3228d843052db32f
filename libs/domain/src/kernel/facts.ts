import type { BusinessDate } from '#workdays/business-date';
import type { WorkingCalendar } from '#workdays/working-calendar';
import type { Succession } from '../department/succession/holder.js';
import type { Policy } from '../policy/state.js';
import type { Actor, Channel } from './actor.js';
import type { MaterialAnswer, MaterialQuestion } from './material-register.js';
import type { OtherStreams } from './other-streams.js';
import type { ScorecardFigures } from './scorecards.js';

/** What a decision may know besides its own stream: time, actor and other streams, all as data. */
export interface Facts {
  /** As he acts on the business date: with the roles of what his department has taken over, none of an ended one. */
  readonly actor: Actor;
  readonly channel: Channel;
  readonly commandId: string;
  /** When it happened (ISO instant) and its date in the office's (or the import's) time zone. */
  readonly occurredAt: string;
  readonly businessDate: BusinessDate;
  /** The date it is recorded on, in the office's time zone: later than `businessDate` where paper is typed in later. */
  readonly recordedOn: BusinessDate;
  /** Id in the stream's name: the project id of `project-{id}`. */
  readonly targetId: string;
  /** As it reads on the business date: where it names a department that has ended, it names the successor. */
  readonly policy: Policy;
  /** Departments that have ended by the business date, and who does their work. */
  readonly successions: readonly Succession[];
  readonly calendar: WorkingCalendar;
  /** Revision of each calendar year the calendar was built from; recorded with every date computed on it. */
  readonly calendarRevisions: Readonly<Record<number, number>>;
  /**
   * State of another stream, which the decision declared in `reads`. @throws NotFound where there is none, unless the
   * kind says that none means its initial state (an owner without a default).
   */
  of<Kind extends keyof OtherStreams>(kind: Kind, id: string): OtherStreams[Kind];
  /**
   * What the register of shared materials says to a question the decision declared in `asks`; nothing where the city has
   * connected none, and an officer looks there.
   */
  registered(question: MaterialQuestion): MaterialAnswer | undefined;
  /** What the scorecards say of the months the decision declared in `scorecards`; left out: none was declared. */
  readonly scorecards?: ScorecardFigures;
}

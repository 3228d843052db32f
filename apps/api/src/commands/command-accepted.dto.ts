/** An event as a command's answer names it. */
export class AcceptedEvent {
  /** Event id. */
  id: string;
  /** Event type. */
  type: string;
  /** Its number in the stream, from 0. */
  revision: number;
  /** Its data. */
  data: object;
}

/** What a command came to: where its stream stands now. */
export class CommandAccepted {
  /** Stream the events were appended to. */
  stream: string;
  /** The stream's revision after it; the ETag too. */
  revision: number;
  /** Position in the log: send it as `after` with a query to read what was written. */
  position: string;
  /** The events appended. */
  events: AcceptedEvent[];
}

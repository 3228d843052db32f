import { departmentStream } from '#domain/department/stream';
import { DepartmentRenamed, DepartmentSucceeded } from '#domain/department/succession/events';
import { AnnounceSuccession } from '#domain/policy/successions/commands';
import { reactionsTo, type Asked } from './reaction.js';

const reaction = reactionsTo(departmentStream);

const announcement = (fields: Asked['fields']): Asked => ({
  kind: 'policy',
  id: 'city',
  name: AnnounceSuccession.name,
  fields,
});

/** that a department ends concerns whoever decides anything in the city from that day on. */
const departmentSucceeded = reaction(DepartmentSucceeded, {
  name: 'succession-announced',
  commands: ({ code, successor, validFrom, document }) => [announcement({ code, successor, validFrom, document })],
});

/** A name from the day of an end takes the end back: it was recorded by mistake. */
const endTakenBack = reaction(DepartmentRenamed, {
  name: 'succession-taken-back',
  commands({ code, validFrom, document }, { succession }, _, history) {
    const hadEnded = history.some((event) => DepartmentSucceeded.is(event));
    return hadEnded && !succession?.ended ? [announcement({ code, validFrom, document })] : [];
  },
});

/** What department streams ask of `policy-city`, where every decision reads who does whose work. */
export const SUCCESSIONS = [departmentSucceeded, endTakenBack];

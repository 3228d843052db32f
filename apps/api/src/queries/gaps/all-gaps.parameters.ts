import { GAP_KINDS } from '#domain/gaps/gap';
import { departmentStream } from '#domain/department/stream';
import { projectStream } from '#domain/project/stream';
import { zoneStream } from '#domain/zone/stream';
import { choices, pattern } from '../../parameters.js';
import { PAGE_PARAMETERS } from '../views/rows.js';

/** Parameters of the list of gaps over all projects, zones and departments. */
export const ALL_GAPS_PARAMETERS = {
  ...PAGE_PARAMETERS,
  project: pattern('Only of this project', projectStream.idPattern, 'the id of a project'),
  zone: pattern('Only of this zone; with `project`: of both', zoneStream.idPattern, 'the code of a zone'),
  territory: pattern(
    'Only of projects this county or zone answers for (R-16), of this zone, of zones in this county, and of itself',
    departmentStream.idPattern,
    'a department code such as COUNTY-GUANYUN',
  ),
  department: pattern(
    'Only what this department has to do',
    departmentStream.idPattern,
    'a department code such as NR',
  ),
  gap: choices('Only gaps of these kinds', Object.keys(GAP_KINDS)),
};

/** the two tracks; a project follows exactly one. */
export const TRACKS = ['GENERAL', 'LAND_AND_START'] as const;
export type Track = (typeof TRACKS)[number];

/** Who designated the major project. */
export const PROJECT_LEVELS = ['CITY', 'PROVINCIAL', 'NATIONAL'] as const;

/** What `CorrectProjectDetails` may change; the territorial entity goes by `AssignTerritorialEntity`. */
export const CORRECTABLE_FIELDS = [
  'name',
  'projectCode',
  'ownerUscc',
  'industry',
  'investmentAmount',
  'regime',
  'location',
  'zone',
] as const;
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number];

/** Why another owner is named: the project was handed over, or the wrong one had been written down. */
export const OWNER_CHANGES = ['TRANSFER', 'MISTAKE'] as const;
export type OwnerChange = (typeof OWNER_CHANGES)[number];

/** Steps that a designation typed in late would have bound. */
export const UNBOUND_STEPS = ['APPLICATION', 'PERMIT', 'LAND_CONTRACT'] as const;

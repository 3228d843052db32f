/** A permit in the place of a licence that an item asks for, as the policy lists it. */
interface PermitForLicence {
  readonly resultKind: 'PERMIT';
  /** Code of the item by which the permit was issued. */
  readonly permit: string;
  readonly itemCode: string;
  readonly material: string;
}

/** Items that ask for the licence `material`, and the permits any of which is that licence. */
interface Licence {
  readonly material: string;
  readonly permits: readonly string[];
  readonly askedBy: readonly string[];
}

/** The licences of the shipped catalogue that the city itself issues by an item of that catalogue. */
const LICENCES: readonly Licence[] = [
  {
    material: 'project-approval',
    permits: ['investment-filing', 'project-verification'],
    askedBy: [
      ...['site-opinion', 'land-planning-permit', 'scheme-review', 'project-planning-permit'],
      ...['eia-report', 'eia-form', 'eia-recheck', 'energy-review', 'soil-conservation', 'flood-impact'],
      ...['water-resources', 'relics'],
    ],
  },
  {
    material: 'site-opinion',
    permits: ['site-opinion'],
    askedBy: ['project-verification'],
  },
  {
    material: 'site-opinion',
    permits: ['site-opinion', 'land-planning-permit'],
    askedBy: ['safety-conditions'],
  },
  {
    material: 'land-document',
    permits: ['land-planning-permit', 'real-estate-title'],
    askedBy: ['project-planning-permit', 'construction-permit'],
  },
  {
    material: 'planning-permit',
    permits: ['project-planning-permit'],
    askedBy: ['fire-design', 'construction-permit', 'planning-verification'],
  },
  { material: 'eia-approval', permits: ['eia-report', 'eia-form'], askedBy: ['eia-recheck'] },
  { material: 'planning-verification', permits: ['planning-verification'], askedBy: ['completion-acceptance'] },
  { material: 'fire-acceptance', permits: ['fire-acceptance'], askedBy: ['completion-acceptance'] },
];

/** As it ships: which permit of the project stands in the place of which licence, item by item. */
export const PERMITS_FOR_LICENCES: PermitForLicence[] = LICENCES.flatMap(({ material, permits, askedBy }) =>
  askedBy.flatMap((itemCode) =>
    permits.map((permit): PermitForLicence => ({ resultKind: 'PERMIT', permit, itemCode, material })),
  ),
);

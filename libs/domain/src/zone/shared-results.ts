import type { BusinessDate } from '#workdays/business-date';
import type { LandPolicy, RegionalAssessmentKind } from '../policy/sections/land.js';
import { coveringAssessment, type RegionalAssessment, type Zone } from './state.js';

/** A kind of assessment and the zone's result of it that projects share. */
export interface SharedResult {
  readonly kind: RegionalAssessmentKind;
  readonly assessment: RegionalAssessment;
}

export type Land = Pick<LandPolicy, 'regionalAssessments'>;

/** Is the item nothing but a standalone assessment of the kind, in whose place a zone's result may stand? */
export function isStandalone(
  { regionalAssessments }: Land,
  assessmentKind: string | undefined,
  itemCode: string,
): boolean {
  return regionalAssessments.some(
    ({ kind, standaloneItems }) => kind === assessmentKind && standaloneItems.includes(itemCode),
  );
}

function covered(land: Land, zone: Zone, on: BusinessDate, concerns: (kind: RegionalAssessmentKind) => boolean) {
  return land.regionalAssessments.filter(concerns).flatMap((kind): SharedResult[] => {
    const assessment = coveringAssessment(zone, kind.kind, on);
    return assessment ? [{ kind, assessment }] : [];
  });
}

/** The zone's result in whose place the item would be a standalone assessment, if one stands on that day. */
export function standaloneAgainst(
  land: Land,
  zone: Zone,
  itemCode: string,
  on: BusinessDate,
): SharedResult | undefined {
  return covered(land, zone, on, ({ standaloneItems }) => standaloneItems.includes(itemCode))[0];
}

/** Reports an item asks for whose place a result of the zone takes on that day, by code of the material. */
export function sharedReports(
  land: Land,
  zone: Zone,
  itemCode: string,
  on: BusinessDate,
): ReadonlyMap<string, SharedResult> {
  const reportsOf = (kind: RegionalAssessmentKind) => kind.sharedReports.filter((one) => one.itemCode === itemCode);
  return new Map(
    covered(land, zone, on, (kind) => reportsOf(kind).length > 0).flatMap((shared) =>
      reportsOf(shared.kind).map(({ material }) => [material, shared]),
    ),
  );
}

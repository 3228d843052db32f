import { StateConflict } from '../../../kernel/refusal.js';
import { deferralFields, type Deferral } from '../state.js';

/** What every event repeats once the deferral is granted. @throws StateConflict when it never was. */
export function grantedFields(found: Deferral) {
  if (!found.grant) {
    throw new StateConflict(
      { zh: `${found.id}未获准容缺`, en: `${found.id} has not been granted, so nothing is deferred` },
      { status: found.status },
    );
  }
  const { deadlineKind, supplyBy } = found.grant;
  return { ...deferralFields(found), deadlineKind, supplyBy };
}

import type { Facts } from '../../kernel/facts.js';
import { references } from '../../kernel/other-streams.js';
import { present } from '../../kernel/present.js';
import { InvalidCommand, refuse } from '../../kernel/refusal.js';
import { requireOwnSide } from '../../project/deferral/decide/applicant.js';
import { requireNotClosed, restsOn } from '../../project/guards.js';
import { PAPERS_OF_THE_DAY } from '../../project/items/late-recording.js';
import { RecordEngagement } from '../commands.js';
import { intermediaryDecision, nameOf, ownTradeOf } from '../decision.js';
import { EngagementRecorded } from '../events.js';
import { listingOn, type Intermediary } from '../state.js';
import { ENGAGERS, type Engager } from '../vocabulary.js';

/**
 * a blacklisted one is not engaged on a major project. Owners choose freely and no department designates one
 * (practice.md 3.7), so only the owner's side of the project records it.
 */
export const recordEngagement = intermediaryDecision(RecordEngagement, {
  title: { zh: '登记中介委托', en: 'Record an engagement' },
  roles: ENGAGERS,
  rule: 'R-41',
  reads: (_, { projectId }) => references('project', projectId),
  decide(intermediary, command, facts) {
    const { projectId, trade: code, service, agreedOn, contractNo, fee } = command;
    const named = nameOf(intermediary, facts);
    const project = facts.of('project', projectId);
    requireOwnSide(project, facts);
    requireNotClosed(project);
    const trade = ownTradeOf(intermediary, code, facts);
    const { designated, designatedOn } = project.filing;
    if (designated) requireNotBlacklisted(intermediary, command, facts);
    const engagedOn = facts.businessDate;
    // A contract of before the designation is one of before, whenever it is typed in: what bars it then, barred.ts says.
    const majorProject = designatedOn !== undefined && designatedOn <= engagedOn;
    if (agreedOn < engagedOn) {
      throw new InvalidCommand('agreedOn', {
        zh: `不得早于委托之日${engagedOn}`,
        en: `must not be before ${engagedOn}, the day of the engagement`,
      });
    }
    return [
      EngagementRecorded.of(
        present({
          ...named,
          engagementId: `${facts.targetId}.e${intermediary.engagements.length + 1}`,
          projectId,
          trade: trade.code,
          tradeName: trade.name,
          service,
          engagedOn,
          agreedOn,
          engagedBy: engagerOf(facts),
          majorProject,
          ownerUscc: project.filing.filed?.ownerUscc,
          contractNo,
          fee,
        }),
      ),
    ];
  },
});

/** Also not by dating the contract before the listing, unless the contract shows it. @throws Refusal by R-41. */
function requireNotBlacklisted(
  intermediary: Intermediary,
  command: RecordEngagement,
  { businessDate, recordedOn }: Facts,
): void {
  const listing =
    listingOn(intermediary, businessDate) ??
    (restsOn(command, 'contract', ...PAPERS_OF_THE_DAY) ? undefined : listingOn(intermediary, recordedOn));
  if (listing) refuse('R-41', { ground: listing.ground, listedOn: listing.listedOn, until: listing.until });
}

/** An import comes from the administrator, for the owner. */
function engagerOf({ actor }: Facts): Engager {
  return ENGAGERS.find((role) => actor.roles.includes(role)) ?? 'OWNER';
}

import { present } from '../../../kernel/present.js';
import { StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { requireAdmitted } from '../../admission/admitted.js';
import { projectDecision } from '../../decision.js';
import { isUnattended, requireDesignated } from '../../guards.js';
import { SelectTrack } from '../commands.js';
import { ApprovalTrackSelected } from '../events.js';
import { landContractItems } from '../track.js';
import { requireUnfinished } from '../unfinished.js';

export const selectTrack = projectDecision(SelectTrack, {
  title: { zh: '确定审批流程类型', en: 'Select the approval track' },
  roles: ['WGR', 'HURD', 'GSO'],
  rule: 'R-02',
  decide(project, { track, reason }, facts) {
    requireUnfinished(project);
    if (!isUnattended(facts)) requireDesignated(project, 'R-01');
    requireAdmitted(project, facts);
    const { track: from, started } = project.filing;
    if (from === track) {
      throw new StateConflict({ zh: `审批流程已是${track}`, en: `The track is ${track} already` });
    }
    if (started) {
      throw new StateConflict({
        zh: `项目已于${started.date}开工，审批流程不再改变`,
        en: `Construction started on ${started.date}: the track changes no more`,
      });
    }
    refuseIf(from !== undefined && reason === undefined, 'R-02', { from: from ?? '', to: track });
    // The order would change under what is decided by it: the track stands from the first application on land on.
    const bound = landContractItems(project);
    refuseIf(from !== undefined && bound.length > 0 && !isUnattended(facts), 'R-02', {
      from: from ?? '',
      items: bound,
    });
    return [ApprovalTrackSelected.of(present({ projectId: facts.targetId, track, from, reason }))];
  },
});

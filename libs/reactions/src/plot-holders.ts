import type { BusinessDate } from '#workdays/business-date';
import { NoteLandContract } from '#domain/plot/commands';
import {
  LandContractCorrected,
  LandContractRescinded,
  LandContractSigned,
  ProjectTerminated,
} from '#domain/project/filing/events';
import { inForce } from '#domain/project/filing/state';
import { projectStream } from '#domain/project/stream';
import { reactionsTo, type Asked } from './reaction.js';

const reaction = reactionsTo(projectStream);

const note = (plotId: string, projectId: string, changedOn: BusinessDate): Asked => ({
  kind: 'plot',
  id: plotId,
  name: NoteLandContract.name,
  fields: { projectId, changedOn },
});

/** a plot that a project has bought, or was allocated, is no other's … */
const contractSigned = reaction(LandContractSigned, {
  name: 'land-contract-on-plot',
  commands: ({ plotId, projectId }, _, { metadata }) => [note(plotId, projectId, metadata.businessDate)],
});

/** … nor is the one that is named in its place, and the one that was named by mistake is free … */
const contractCorrected = reaction(LandContractCorrected, {
  name: 'corrected-land-contract-on-plots',
  commands: ({ plotId, projectId, from }, _, { metadata }) =>
    plotId === from.plotId ? [] : [from.plotId, plotId].map((id) => note(id, projectId, metadata.businessDate)),
});

/** … until its contract is rescinded … */
const contractRescinded = reaction(LandContractRescinded, {
  name: 'rescinded-land-contract-on-plot',
  commands: ({ plotId, projectId }, _, { metadata }) => [note(plotId, projectId, metadata.businessDate)],
});

/** … or the project ends. */
const projectTerminated = reaction(ProjectTerminated, {
  name: 'plots-of-terminated-project',
  commands: ({ projectId }, { filing }, { metadata }) =>
    inForce(filing.contracts).map(({ plotId }) => note(plotId, projectId, metadata.businessDate)),
});

/** What project streams ask of `plot-{plotId}`, where every other project looks before it takes the plot. */
export const PLOT_HOLDERS = [contractSigned, contractCorrected, contractRescinded, projectTerminated];

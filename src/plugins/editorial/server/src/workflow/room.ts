import { createActors } from '../actors';
import { approverGroups, settingsOf } from '../config';
import type { Room } from '../room';
import { refuseUnknownStep, takeStep, workflowController } from './controller';
import { transferModel } from './adoption/models';
import { assigneeModel, caseModel, eventModel, revisionModel } from './models';
import { adminWorkflowRoutes, publicWorkflowRoutes } from './routes';
import { createWorkflow } from './workflow';

export const workflow: Room = {
  models: [caseModel, assigneeModel, eventModel, revisionModel, transferModel],
  services: { actors: createActors, workflow: createWorkflow },
  controllers: { workflow: workflowController },
  adminRoutes: adminWorkflowRoutes,
  contentApiRoutes: (strapi) =>
    publicWorkflowRoutes({
      takeStep: (context) => takeStep(strapi, context),
      refuseUnknownStep,
      groups: [...approverGroups(settingsOf(strapi)).keys()],
    }),
};

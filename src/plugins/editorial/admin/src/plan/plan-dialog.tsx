import { Button, Modal } from '@strapi/design-system';
import { useState } from 'react';
import type { PlanView } from '../../../contracts/planning';
import type { DocumentRef } from '../api';
import { useMessages } from '../messages';
import { instantOf, wallTime } from '../steps/instant';
import { DueField, PeopleField, PriorityField } from './plan-fields';
import { usePlan } from './use-plan';

interface PlanDialogProps {
  readonly document: DocumentRef;
  readonly plan: PlanView;
  readonly version: number;
  readonly onClose: () => void;
}

/** All of a plan in one form; one event for each part that changed. */
export function PlanDialog({ document, plan, version, onClose }: PlanDialogProps) {
  const message = useMessages();
  const { change, isChanging } = usePlan(document);
  const [assignees, setAssignees] = useState(plan.assignees.map(({ account }) => account));
  const [due, setDue] = useState(plan.dueAt === null ? '' : wallTime(new Date(plan.dueAt)));
  const [priority, setPriority] = useState(plan.priority);

  const save = async () => {
    const isSameDue = due === (plan.dueAt === null ? '' : wallTime(new Date(plan.dueAt)));
    const dueAt = isSameDue ? plan.dueAt : (instantOf(due)?.toISOString() ?? null);
    if (await change({ assignees, dueAt, priority, version })) onClose();
  };
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={message('editorial.dialog.close')}>
          <Modal.Title>{message('editorial.plan.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <PeopleField plural={document.plural} known={plan.assignees} value={assignees} onChange={setAssignees} />
          <DueField value={due} onChange={setDue} />
          <PriorityField value={priority} onChange={setPriority} />
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {message('editorial.dialog.cancel')}
          </Button>
          <Button loading={isChanging} onClick={() => void save()}>
            {message('editorial.plan.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { isHiddenRun, isMessage } from '../chat/rows';
import type { ShownStep } from '../chat/state';
import { useChat, useChildren, useElementIds, useStep } from '../chat/store';
import { Icon } from '../icon/Icon';
import { textOf } from '../wire/read';
import { setOpened, useOpened } from './open';
import { StepBody } from './StepBody';
import { StepStatus, StepTime } from './StepStatus';
import css from './step.module.css';

/** One step: a line with its name, state and time, and below it what went in and came out. */
export function StepNode({ id }: { readonly id: string }): ReactNode {
  const step = useStep(id);
  const below = useStepsBelow(id);
  const elements = useElementIds(id);
  const [streamed, setStreamed] = useState(false);
  const chosen = useOpened((opened) => opened.get(id));
  const bodyId = useId();
  if (!step) return null;
  if (step.streaming && !streamed) setStreamed(true);
  const full = hasBody(step) || below.length > 0 || elements.length > 0;
  const open = full && (chosen ?? opensByItself(step, streamed));
  const icon = textOf(step.metadata['icon']);
  return (
    <li className={css['node']}>
      <button
        type="button"
        className={css['line']}
        aria-expanded={full ? open : undefined}
        aria-controls={open ? bodyId : undefined}
        disabled={!full}
        onClick={() => setOpened(id, !open)}
      >
        <StepStatus step={step} />
        {icon && (
          <span className={css['icon']}>
            <Icon icon={icon} />
          </span>
        )}
        <span className={css['name']} dir="auto">
          {step.name}
        </span>
        <StepTime step={step} />
        {full && <ChevronRight className={css['chevron']} aria-hidden="true" />}
      </button>
      {open && (
        <div id={bodyId} className={css['body']}>
          <StepBody step={step}>
            {below.length > 0 && (
              <ul className={css['below']}>
                {below.map((child) => (
                  <StepNode key={child} id={child} />
                ))}
              </ul>
            )}
          </StepBody>
        </div>
      )}
    </li>
  );
}

function hasBody(step: ShownStep): boolean {
  return step.output !== '' || (step.input !== '' && step.showInput !== false);
}

/**
 * What somebody has begun to read while it was written closes by itself only where the agent wants
 * that.
 */
function opensByItself(step: ShownStep, streamed: boolean): boolean {
  if (step.isError) return true;
  return (step.defaultOpen || streamed) && !(step.autoCollapse && step.end !== null);
}

/** The steps below a step; messages among them are lines of the conversation instead. */
function useStepsBelow(id: string): readonly string[] {
  const children = useChildren(id);
  // A list of ids, not the steps: those change with each token of any of them.
  return useChat(
    useShallow(({ steps }) =>
      children.filter((child) => {
        const step = steps.get(child);
        return step && !isMessage(step) && !isHiddenRun(step);
      }),
    ),
  );
}

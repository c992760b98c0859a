import type { Action } from '../wire/action';
import type { ShownElement } from '../wire/element';
import type { Step, StepChange } from '../wire/step';
import { isHiddenRun, isMessage, rowsOf } from './rows';
import { ShelfDraft } from './shelf';
import { ROOT, type ChatState, type Edit, type ShownStep } from './state';

/** What belongs to no step says so with an empty id. */
const NO_STEP = '';

/**
 * The next state in the making. The state it began from is not touched: a map is copied when it is
 * first written to, once for however many events are folded together.
 */
export class Draft {
  state: ChatState;
  readonly elements: ShelfDraft<ShownElement>;
  readonly actions: ShelfDraft<Action>;
  private readonly from: ChatState;
  private ownSteps: Map<string, ShownStep> | undefined;
  private ownChildren: Map<string, readonly string[]> | undefined;
  /** Whether the rows have to be made anew, and not only what stands in them. */
  private reshaped = false;
  private ranOrEnded = false;

  constructor(from: ChatState) {
    this.from = from;
    this.state = from;
    this.elements = new ShelfDraft(from.elements);
    this.actions = new ShelfDraft(from.actions);
  }

  set(change: Partial<ChatState>): void {
    this.state = { ...this.state, ...change };
  }

  /** Adds a step, or puts it in the place of what was known under its id. */
  put(step: Step, at: number): void {
    const known = this.state.steps.get(step.id);
    if (known) {
      this.replace(known, step);
      return;
    }
    const under = this.parentOf(step);
    this.steps().set(step.id, { ...step, seenAt: at, under });
    this.adopt(step.id, under);
    this.reshaped = true;
    this.ranOrEnded = true;
  }

  change(id: string, change: StepChange): void {
    const known = this.state.steps.get(id);
    if (known) this.replace(known, { ...known, ...change });
  }

  append(id: string, field: 'input' | 'output', token: string, whole: boolean): void {
    const known = this.state.steps.get(id);
    if (!known) return;
    this.steps().set(id, { ...known, [field]: whole ? token : known[field] + token });
  }

  /** Hides what came after a message that was changed, or shows it again. */
  edit(edit: Edit | null): void {
    if (edit === this.state.edit) return;
    this.set({ edit });
    this.reshaped = true;
  }

  /** Removes a step and everything below and on it. */
  remove(id: string): void {
    const known = this.state.steps.get(id);
    if (!known) return;
    this.disown(id, known.under);
    this.removeTree(id);
    this.reshaped = true;
    this.ranOrEnded = true;
  }

  /** Marks everything that has not ended as over: nobody will say any more about it. */
  endAll(): void {
    for (const step of this.state.steps.values()) {
      if (step.streaming || isOpen(step)) {
        this.replace(step, { ...step, streaming: false, end: step.end ?? step.start });
      }
    }
  }

  /** Drops what belongs to a chat that is over: its buttons, and what stands on no step. */
  dropSurroundings(): void {
    for (const step of this.actions.shelf.on.keys()) this.actions.removeOf(step);
    this.elements.removeOf(NO_STEP);
  }

  finish(): ChatState {
    const { elements, actions } = this.state;
    if (this.elements.shelf !== elements) this.set({ elements: this.elements.shelf });
    if (this.actions.shelf !== actions) this.set({ actions: this.actions.shelf });
    if (this.reshaped) this.set({ rows: rowsOf(this.state, this.from.rows) });
    if (this.ranOrEnded) this.set({ running: runningOf(this.state) });
    return this.state;
  }

  private replace(known: ShownStep, step: Step): void {
    const under = known.parentId === step.parentId ? known.under : this.parentOf(step);
    const next = { ...step, seenAt: known.seenAt, under };
    this.steps().set(next.id, next);
    if (known.under !== under) {
      this.disown(next.id, known.under);
      this.adopt(next.id, under);
    }
    this.reshaped ||=
      known.under !== under ||
      known.type !== next.type ||
      known.name !== next.name ||
      known.isError !== next.isError;
    this.ranOrEnded ||= isOpen(known) !== isOpen(next) || known.type !== next.type;
  }

  /** Under which list a step stands: one whose parent is not known stands at the top, not nowhere. */
  private parentOf(step: Step): string {
    const parent = step.parentId;
    return parent !== null && parent !== step.id && this.state.steps.has(parent) ? parent : ROOT;
  }

  private adopt(id: string, parent: string): void {
    this.children().set(parent, [...(this.state.children.get(parent) ?? []), id]);
  }

  private disown(id: string, parent: string): void {
    const siblings = this.state.children.get(parent) ?? [];
    this.children().set(
      parent,
      siblings.filter((sibling) => sibling !== id),
    );
  }

  private removeTree(id: string): void {
    const below = this.state.children.get(id) ?? [];
    this.steps().delete(id);
    this.children().delete(id);
    this.elements.removeOf(id);
    this.actions.removeOf(id);
    if (this.state.question?.id === id) this.set({ question: null });
    below.forEach((child) => this.removeTree(child));
  }

  private steps(): Map<string, ShownStep> {
    if (!this.ownSteps) {
      this.ownSteps = new Map(this.state.steps);
      this.set({ steps: this.ownSteps });
    }
    return this.ownSteps;
  }

  private children(): Map<string, readonly string[]> {
    if (!this.ownChildren) {
      this.ownChildren = new Map(this.state.children);
      this.set({ children: this.ownChildren });
    }
    return this.ownChildren;
  }
}

/** Begun, not ended and not failed. */
export function isOpen(step: Step): boolean {
  return step.start !== null && step.end === null && !step.isError;
}

function runningOf(state: ChatState): readonly string[] {
  const running: string[] = [];
  for (const step of state.steps.values()) {
    if (isOpen(step) && !isMessage(step) && !isHiddenRun(step)) running.push(step.id);
  }
  const before = state.running;
  const same = running.length === before.length && running.every((id, at) => id === before[at]);
  return same ? before : running;
}

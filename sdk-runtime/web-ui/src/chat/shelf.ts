/** What stands on a step. */
interface Placed {
  readonly id: string;
  /** The step that it stands on; empty for none. */
  readonly forId: string;
}

/** Things on steps in the order in which they appeared. Replaced, never changed. */
export interface Shelf<T extends Placed> {
  readonly byId: ReadonlyMap<string, T>;
  /** Ids of what stands on a step, in order. */
  readonly on: ReadonlyMap<string, readonly string[]>;
  /** What was removed last, and where it stood; null once anything else has happened. */
  readonly gap: { readonly id: string; readonly forId: string; readonly at: number } | null;
}

export const EMPTY_SHELF: Shelf<never> = {
  byId: new Map<string, never>(),
  on: new Map(),
  gap: null,
};

interface OwnShelf<T extends Placed> {
  readonly byId: Map<string, T>;
  readonly on: Map<string, readonly string[]>;
  gap: Shelf<T>['gap'];
}

/** The next shelf in the making; what it began from is copied when it is first changed. */
export class ShelfDraft<T extends Placed> {
  shelf: Shelf<T>;
  private own: OwnShelf<T> | undefined;

  constructor(from: Shelf<T>) {
    this.shelf = from;
  }

  /** Adds a thing, or puts it in the place of what was known under its id. */
  put(thing: T): void {
    const known = this.shelf.byId.get(thing.id);
    if (known && known.forId !== thing.forId) this.remove(thing.id);
    const { byId, on } = this.change();
    if (known?.forId !== thing.forId) {
      const ids = on.get(thing.forId) ?? [];
      on.set(thing.forId, ids.toSpliced(this.placeFor(thing, ids.length), 0, thing.id));
    }
    byId.set(thing.id, thing);
    this.settle();
  }

  remove(id: string): void {
    const known = this.shelf.byId.get(id);
    this.settle();
    if (!known) return;
    const own = this.change();
    const ids = own.on.get(known.forId) ?? [];
    const left = ids.filter((other) => other !== id);
    own.gap = { id, forId: known.forId, at: ids.indexOf(id) };
    own.byId.delete(id);
    if (left.length > 0) own.on.set(known.forId, left);
    else own.on.delete(known.forId);
  }

  /** Removes everything that stands on a step. */
  removeOf(step: string): void {
    const ids = this.shelf.on.get(step);
    if (!ids) return;
    const { byId, on } = this.change();
    ids.forEach((id) => byId.delete(id));
    on.delete(step);
  }

  /** What was removed last is gone for good: should it come back, it stands at the end. */
  settle(): void {
    if (this.shelf.gap) this.change().gap = null;
  }

  private placeFor(thing: T, end: number): number {
    const { gap } = this.shelf;
    return gap?.id === thing.id && gap.forId === thing.forId ? gap.at : end;
  }

  private change(): OwnShelf<T> {
    if (!this.own) {
      const { byId, on, gap } = this.shelf;
      this.own = { byId: new Map(byId), on: new Map(on), gap };
      this.shelf = this.own;
    }
    return this.own;
  }
}

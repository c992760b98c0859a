import { create } from 'zustand';

/** Which steps somebody has opened or closed; the others are as they think best. */
export const useOpened = create<ReadonlyMap<string, boolean>>(() => new Map());

export function setOpened(id: string, open: boolean): void {
  useOpened.setState((opened) => new Map(opened).set(id, open), true);
}

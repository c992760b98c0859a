import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useFormAsked } from '../ask/question';
import type { ShownElement } from '../wire/element';
import { Host, type Failure } from './host';
import { useLook } from './look';
import { useCalls } from './useCalls';

export type Stage =
  | { readonly kind: 'loading' }
  | { readonly kind: 'there' }
  | { readonly kind: 'broken'; readonly why: Failure; readonly reason: string };

const LOADING: Stage = { kind: 'loading' };

/** How high elements were: one that is drawn again takes the room that it had. */
const heights = new Map<string, number>();

export interface Hosted {
  readonly stage: Stage;
  readonly height: number | undefined;
  /** The frame has loaded a document. */
  readonly loaded: () => void;
  /** Tries once more, in a new frame. */
  readonly again: () => void;
}

/** Keeps the frame of an element and the page together. */
export function useHost(element: ShownElement, frame: RefObject<HTMLIFrameElement | null>): Hosted {
  const { id, name, props } = element;
  const [stage, setStage] = useState(LOADING);
  const [height, setHeight] = useState(() => heights.get(id));
  const host = useRef<Host>(undefined);
  const look = useLook();
  const asked = useFormAsked(id);
  const call = useCalls(element);
  useEffect(() => host.current?.props(props), [props]);
  useEffect(() => host.current?.look(look), [look]);
  useEffect(() => host.current?.asked(asked), [asked]);
  useEffect(() => () => host.current?.close(), []);

  const broken = useCallback(
    (why: Failure, reason: string) => {
      host.current?.close();
      host.current = undefined;
      setStage({ kind: 'broken', why, reason });
      // oxlint-disable-next-line no-console -- for whoever writes the module
      console.error(`The element ${name} is not shown (${why}). ${reason}`);
    },
    [name],
  );

  const loaded = () => {
    const there = frame.current?.contentWindow;
    if (!there) return;
    // A second document is one that the first has gone to: it is none of ours.
    if (host.current) return broken('left', '');
    host.current = new Host(
      there,
      { name, props, asked, look },
      {
        mounted: () => setStage({ kind: 'there' }),
        broken,
        height: (px) => {
          heights.set(id, px);
          setHeight(px);
        },
        escape: () => tellEscape(frame.current),
        call,
      },
    );
  };

  const again = () => setStage(LOADING);
  return { stage, height, loaded, again };
}

/** What a key in the page would be: only where the frame is what one is in. */
function tellEscape(frame: HTMLIFrameElement | null): void {
  if (!frame || document.activeElement !== frame) return;
  frame.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
  );
}

import { useEffect, useRef, useState, type ReactNode } from 'react';
import css from './markdown.module.css';
import type { Formula as Given } from './math';

/** More than this is no formula that anybody would read. */
const LONGEST = 5_000;

const load = () => import('./katex');

/**
 * A formula. Until it can be drawn, and where it is not one, the source is shown as code. What is
 * copied is the source, too: it is there unseen, and what is drawn cannot be selected.
 */
export function Formula({ formula }: { readonly formula: Given }): ReactNode {
  const { tex, display } = formula;
  const place = useRef<HTMLSpanElement>(null);
  const drawn = useDrawn(place, tex, display);
  return (
    <span className={css['formula']} data-display={display || undefined} data-drawn={drawn}>
      <code dir="ltr" aria-hidden={drawn || undefined}>
        {formula.raw.trim()}
      </code>
      <span ref={place} dir="ltr" hidden={!drawn} data-uncopied="true" />
    </span>
  );
}

function useDrawn(
  place: React.RefObject<HTMLSpanElement | null>,
  tex: string,
  display: boolean,
): boolean {
  const [drawn, setDrawn] = useState('');
  useEffect(() => {
    let wanted = true;
    const draw = async () => {
      const { drawFormula } = await load();
      if (!wanted || !place.current) return;
      setDrawn(drawFormula(place.current, tex, display) ? tex : '');
    };
    if (tex.length <= LONGEST) draw().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [place, tex, display]);
  return drawn === tex;
}

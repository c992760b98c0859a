import { render } from 'katex';
import 'katex/dist/katex.min.css';
import { copySources } from './copyFormulas';

// Once, with the first formula.
copySources();

const OPTIONS = {
  throwOnError: true,
  // No links, no images, no attributes: a formula is nothing but a formula.
  trust: false,
  strict: 'ignore',
  errorColor: 'currentcolor',
  // A few lines of macros could otherwise come to billions of signs, or to signs as large as the page.
  maxExpand: 200,
  maxSize: 12,
  output: 'htmlAndMathml',
} as const;

/** Draws a formula into a place; whether it is one. Nothing is made from HTML: every node is built. */
export function drawFormula(place: HTMLElement, tex: string, display: boolean): boolean {
  try {
    render(tex, place, { ...OPTIONS, displayMode: display });
    return true;
  } catch {
    place.replaceChildren();
    return false;
  }
}

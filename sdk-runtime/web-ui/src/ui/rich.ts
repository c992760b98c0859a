const KEPT: ReadonlySet<string> = new Set(
  'P UL OL LI TABLE THEAD TBODY TR TH TD PRE CODE BLOCKQUOTE H3 H4 H5 H6 STRONG EM DEL A BR HR'.split(
    ' ',
  ),
);

/** What is shown as rich text for another program: its structure and links, nothing of the page's. */
export function richOf(shown: Element): string {
  const holder = document.createElement('div');
  copyInto(holder, shown);
  return holder.innerHTML;
}

function copyInto(target: Element, from: Element): void {
  for (const node of from.childNodes) {
    if (node instanceof Text) target.append(node.data);
    else if (node instanceof HTMLElement && !isOfThePage(node)) copyElement(target, node);
  }
}

function copyElement(target: Element, from: HTMLElement): void {
  if (!KEPT.has(from.tagName)) {
    copyInto(target, from);
    return;
  }
  const copy = document.createElement(from.tagName);
  if (from instanceof HTMLAnchorElement) copy.setAttribute('href', from.href);
  copyInto(copy, from);
  target.append(copy);
}

/** Buttons, what is only heard, and what the page adds. */
function isOfThePage(element: HTMLElement): boolean {
  return element.matches('button, input, .unseen, [data-uncopied]');
}

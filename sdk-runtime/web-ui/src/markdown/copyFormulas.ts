import { richOf } from '../ui/rich';

/**
 * Lets what is copied have the source of a formula where it is drawn. Without it a browser adds a
 * line for each part that the drawing consists of.
 */
export function copySources(): void {
  document.addEventListener('copy', (event) => {
    // In some browsers a text stays selected while one is in a field, and copies from there.
    if (event.target instanceof Element && event.target.matches('input, textarea')) return;
    const selection = getSelection();
    if (!selection || selection.rangeCount === 0 || !event.clipboardData) return;
    const holder = document.createElement('div');
    holder.append(selection.getRangeAt(0).cloneContents());
    if (!holder.querySelector('[data-drawn="true"]')) return;
    holder.querySelectorAll('[data-uncopied], .unseen').forEach((part) => part.remove());
    event.clipboardData.setData('text/html', richOf(holder));
    event.clipboardData.setData('text/plain', textOf(holder));
    event.preventDefault();
  });
}

/** As it is read: only what is in the document is laid out in lines. */
function textOf(holder: HTMLElement): string {
  holder.className = 'unseen';
  holder.style.whiteSpace = 'normal';
  document.body.append(holder);
  const text = holder.innerText;
  holder.remove();
  return text;
}

/** Copies a text, for programs that want more than that also as rich text; whether that went well. */
export async function copy(text: string, rich = ''): Promise<boolean> {
  try {
    // Missing where a page is served in clear from anywhere but this machine.
    if (navigator.clipboard) {
      await write(text, rich);
      return true;
    }
  } catch {
    // Forbidden, perhaps: the old way may still be allowed.
  }
  return copyBySelection(text, rich);
}

function write(text: string, rich: string): Promise<void> {
  if (!rich || typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(text);
  return navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([rich], { type: 'text/html' }),
    }),
  ]);
}

function copyBySelection(text: string, rich: string): boolean {
  const area = document.createElement('textarea');
  const focused = document.activeElement;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    if (rich) event.clipboardData?.setData('text/html', rich);
  };
  area.value = text;
  area.className = 'unseen';
  document.body.append(area);
  area.select();
  document.addEventListener('copy', onCopy);
  const done = document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}

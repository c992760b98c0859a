/** Whether the page is in a frame of another one. */
function isEmbedded(): boolean {
  return window.parent !== window;
}

/** Hands on what the page around this one says. Nobody else is listened to. */
export function hearParent(hear: (data: unknown) => void): void {
  window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (isEmbedded() && source === window.parent) hear(data);
  });
}

/** Tells the page around this one something; without one, this page itself. */
export function tellParent(data: unknown): void {
  window.parent.postMessage(data, originOfParent());
}

/** Where this page was embedded is known unless that page keeps it to itself. */
function originOfParent(): string {
  if (!isEmbedded()) return location.origin;
  return URL.canParse(document.referrer) ? new URL(document.referrer).origin : '*';
}

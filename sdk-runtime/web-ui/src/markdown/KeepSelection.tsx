import { Component, createRef, type ReactNode } from 'react';

interface KeepSelectionProps {
  readonly className: string | undefined;
  readonly streaming: boolean;
  readonly children: ReactNode;
}

interface Kept {
  readonly anchor: Text;
  readonly from: number;
  readonly focus: Text;
  readonly to: number;
}

/**
 * Keeps what somebody has selected while the text that it is in grows: a text that is written anew in
 * its place, as React does it, loses it.
 */
export class KeepSelection extends Component<KeepSelectionProps> {
  private readonly place = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(): Kept | null {
    const selection = getSelection();
    if (!selection || selection.isCollapsed) return null;
    const { anchorNode: anchor, anchorOffset: from, focusNode: focus, focusOffset: to } = selection;
    if (!(anchor instanceof Text) || !(focus instanceof Text)) return null;
    const within = this.place.current?.contains(anchor) || this.place.current?.contains(focus);
    return within ? { anchor, from, focus, to } : null;
  }

  override componentDidUpdate(_props: unknown, _state: unknown, kept: Kept | null): void {
    if (!kept) return;
    const { anchor, from, focus, to } = kept;
    const selection = getSelection();
    const lost = selection?.anchorOffset !== from || selection.focusOffset !== to;
    const there = anchor.isConnected && focus.isConnected;
    if (!lost || !there || anchor.length < from || focus.length < to) return;
    selection?.setBaseAndExtent(anchor, from, focus, to);
  }

  override render(): ReactNode {
    const { className, streaming, children } = this.props;
    return (
      <div ref={this.place} className={className} data-streaming={streaming || undefined}>
        {children}
      </div>
    );
  }
}

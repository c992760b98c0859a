import { Component, type ReactNode } from 'react';

interface FenceProps {
  /** What stands there instead. */
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

/** What cannot be drawn takes nothing else with it. */
export class Fence extends Component<FenceProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}

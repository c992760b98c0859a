import type { ReactNode } from 'react';
import { useAnnouncement } from './announce';

/** The page's one live region: it is always there, so that what appears in it is spoken. */
export function Announcer(): ReactNode {
  const { text, count } = useAnnouncement();
  return (
    <div className="unseen" role="status" aria-live="polite">
      <span key={count}>{text}</span>
    </div>
  );
}

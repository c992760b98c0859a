import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './style/tokens.css';
import './style/base.css';
import { prefetchMarkdown } from './message/Text';
import { Page } from './page/Page';
import { LiveSession } from './page/liveSession';
import { followAddress } from './page/route';
import { SessionProvider } from './page/session';
import { followSystem } from './theme/theme';

const container = document.getElementById('page');
if (!container) throw new Error('The document has no place for the page.');

// The server says below which path the application lives; without that it is the root.
const root =
  document.querySelector<HTMLMetaElement>('meta[property="og:root_path"]')?.content ?? '';
followSystem();
followAddress(root);
createRoot(container).render(
  <StrictMode>
    <SessionProvider value={new LiveSession(root)}>
      <Page />
    </SessionProvider>
  </StrictMode>,
);
prefetchMarkdown();

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './style/tokens.css';
import './style/base.css';
import { takePrompt } from './composer/draft';
import { followOtherTabs, speakWanted } from './i18n/language';
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
takePrompt();
followOtherTabs(root);
const session = new LiveSession(root);

/** Nothing is shown in a language that one has not asked for; the session begins meanwhile. */
async function show(place: Element): Promise<void> {
  await speakWanted(root);
  createRoot(place).render(
    <StrictMode>
      <SessionProvider value={session}>
        <Page />
      </SessionProvider>
    </StrictMode>,
  );
  prefetchMarkdown();
}

void show(container);

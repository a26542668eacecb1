import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import type { StoryId } from '#shared/model/ids.ts';
import { LANGUAGES } from '#shared/model/language.ts';
import { useKeys } from '../components/use-keys.ts';
import { Help } from '../screens/help/Help.tsx';
import { Moderation } from '../screens/moderation/Moderation.tsx';
import { Queue } from '../screens/queue/Queue.tsx';
import { Readers } from '../screens/readers/Readers.tsx';
import { Review } from '../screens/review/Review.tsx';
import { Settings } from '../screens/settings/Settings.tsx';
import { Stories } from '../screens/stories/Stories.tsx';
import styles from './Frame.module.css';
import { Palette } from './Palette.tsx';
import { Rail } from './Rail.tsx';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { TopBar } from './TopBar.tsx';

// The editor is the largest part of the app; lists should not wait for it.
const StoryScreen = lazy(() =>
  import('../screens/story/StoryScreen.tsx').then((module) => ({ default: module.StoryScreen })),
);

/** The frame around every screen: the rail, the top bar, and what can be called from anywhere. */
export function Frame() {
  const { t } = useTranslation();
  const [location] = useLocation();
  const [isHelpOpen, setHelpOpen] = useState(false);
  useKeys({ '?': () => setHelpOpen(true) });
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content" onClick={focusContent}>
        {t('nav.skip')}
      </a>
      <Rail onHelp={() => setHelpOpen(true)} />
      <TopBar />
      <main id="content" tabIndex={-1} className={styles.screen}>
        <ScreenBoundary key={location.split('/')[1]}>
          <Suspense fallback={<p className={styles.loading}>{t('common.loading')}</p>}>
            <Screens />
          </Suspense>
        </ScreenBoundary>
      </main>
      <Palette onHelp={() => setHelpOpen(true)} />
      <Help isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}

/** The list, and the list with one of its dialogs open; the address says which, so that Back closes it. */
const STORIES = /^\/stories(?:\/(?<asked>new|import))?\/?$/;

function Screens() {
  return (
    <Switch>
      <Route path={STORIES}>
        {({ asked }) => <Stories asked={asked === 'new' || asked === 'import' ? asked : null} />}
      </Route>
      <Route path="/stories/:storyId/:language?">
        {({ storyId, language }) => (
          <StoryScreen
            storyId={storyId as StoryId}
            language={LANGUAGES.find((known) => known === language) ?? null}
          />
        )}
      </Route>
      <Route path="/review" component={Review} />
      <Route path="/queue" component={Queue} />
      <Route path="/moderation" component={Moderation} />
      <Route path="/readers" component={Readers} />
      <Route path="/settings/:part?">{({ part }) => <Settings part={part} />}</Route>
      <Route>
        <Redirect to="/stories" replace />
      </Route>
    </Switch>
  );
}

/** The address belongs to the router, so the jump is made by hand. */
function focusContent(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

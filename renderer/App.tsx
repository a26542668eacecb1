import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { followChanges } from './client/changes.ts';
import { queryClient } from './client/query-client.ts';
import { useSession } from './client/session.ts';
import { Toasts } from './components/Toasts.tsx';
import { localeOf } from './format.ts';
import { Frame } from './frame/Frame.tsx';
import { ScreenBoundary } from './frame/ScreenBoundary.tsx';
import { Waiting } from './frame/Waiting.tsx';
import { FirstRun } from './screens/first-run/FirstRun.tsx';
import { SignIn } from './screens/sign-in/SignIn.tsx';
import { useLanguage } from './use-language.ts';

/** The app: the language around everything, then the way in, then the desk. */
export function App() {
  const language = useLanguage();
  return (
    <I18nProvider locale={localeOf(language)}>
      <QueryClientProvider client={queryClient}>
        <Router hook={useHashLocation}>
          <ScreenBoundary>
            <Door />
          </ScreenBoundary>
        </Router>
        <Toasts />
      </QueryClientProvider>
    </I18nProvider>
  );
}

/** Who may come in: first run, then signing in, then the frame with the screens. */
function Door() {
  const session = useSession();
  const meId = session.data?.me?.id;
  useEffect(() => {
    if (meId === undefined) return undefined;
    const stop = new AbortController();
    void followChanges(stop.signal);
    return () => stop.abort();
  }, [meId]);

  if (session.data === undefined) return <Waiting error={session.error} />;
  if (!session.data.isSetUp) return <FirstRun />;
  if (session.data.me === null) return <SignIn session={session.data} />;
  return <Frame key={session.data.me.id} />;
}

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { tradeToken } from './client/host.ts';
import { TokenUsed } from './frame/TokenUsed.tsx';
import { startI18n } from './i18n.ts';
import { applyAppearance } from './theme/appearance.ts';
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';

async function start(): Promise<void> {
  applyAppearance();
  await startI18n();
  const isLetIn = await tradeToken();
  // The app opens its sockets as it loads: not before the token was traded for the cookie that they need.
  const { App } = await import('./App.tsx');
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(<StrictMode>{isLetIn ? <App /> : <TokenUsed />}</StrictMode>);
}

void start();

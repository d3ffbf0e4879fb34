import { createRoot } from 'react-dom/client';
import { startLanguage } from '../i18n/language';
import { openDesk } from '../store/openDesk';
import { rebuildWhenOld } from '../store/rebuild';
import '../ui/tokens.css';
import { App } from './App';
import { Recovery } from './Recovery';

startLanguage();
const host = document.getElementById('root');
const root = host ? createRoot(host) : undefined;
void openDesk()
  // Projections that can't be made anew are told by the page that reads them.
  .then(() => rebuildWhenOld().catch(() => false))
  .then(
    () => root?.render(<App />),
    (error: unknown) => root?.render(<Recovery error={error} />),
  );

import { createRoot } from 'react-dom/client';
import { startLanguage } from '../i18n/language';
import { rebuildWhenOld } from '../store/rebuild';
import '../ui/tokens.css';
import { App } from './App';

startLanguage();
const host = document.getElementById('root');
// A database that can't be opened is told by the page that reads it.
void rebuildWhenOld()
  .catch(() => false)
  .then(() => {
    if (host) createRoot(host).render(<App />);
  });

import { createRoot } from 'react-dom/client';
import { startLanguage } from '../i18n/language';
import { openDesk } from '../store/openDesk';
import { rebuildWhenOld } from '../store/rebuild';
import { warmSearch } from '../store/search';
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
    () => {
      root?.render(<App />);
      // Once the first page stands: the first look for an order then finds them read.
      requestIdleCallback(() => void warmSearch().catch(() => undefined), { timeout: 5000 });
    },
    (error: unknown) => root?.render(<Recovery error={error} />),
  );

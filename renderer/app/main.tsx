import { createRoot } from 'react-dom/client';
import { startLanguage } from '../i18n/language';
import '../ui/tokens.css';
import { App } from './App';

startLanguage();
const host = document.getElementById('root');
if (host) createRoot(host).render(<App />);

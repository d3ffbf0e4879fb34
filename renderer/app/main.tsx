import { createRoot } from 'react-dom/client';
import { bridge } from '../platform/bridge';

const host = document.getElementById('root');
if (host) createRoot(host).render(<h1>对接台</h1>);
void bridge().about({});

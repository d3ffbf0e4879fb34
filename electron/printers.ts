/** The printers of this machine, as the system tells of them. */
import type { WebContents } from 'electron';
import type { Printer } from '#shared/bridge';

/** What Electron has said of a printer in its versions: `isDefault` left it, the system's own options stayed. */
interface Told {
  name: string;
  displayName?: string;
  isDefault?: boolean;
  options?: object;
}

/** States of the printing service (IPP): 3 idle, 4 processing, 5 stopped. */
const states: Record<string, Printer['status']> = { '3': 'ready', '4': 'busy', '5': 'stopped' };

export function printerOf({ name, displayName, isDefault, options }: Told): Printer {
  const said = (options ?? {}) as Record<string, unknown>;
  return {
    name,
    title: displayName || name,
    isDefault: isDefault === true || said['printer-is-default'] === 'true',
    status: states[String(said['printer-state'])] ?? 'unknown',
  };
}

/** Empty where the system has no printing service. */
export async function printersOf(contents: WebContents): Promise<Printer[]> {
  const found: Told[] = await contents.getPrintersAsync().catch(() => []);
  return found.filter(({ name }) => name !== '').map(printerOf);
}

/**
 * A draft of its own for each window: two tabs writing one draft would also issue one order id, and the second
 * sheet would be refused. The first window has the draft of the plain name, the next one `name.2`, and so on; a
 * window keeps its slot until it closes, and a crashed one's draft is found by the next window in line.
 */
import { useEffect, useState } from 'react';

/** Milliseconds to wait for a slot: a page loaded anew comes a moment before its former self lets go. */
const patience = 300;
const slots = new Map<string, Promise<string>>();

const take = (name: string, n = 1): Promise<string> =>
  new Promise((done) => {
    const slot = n === 1 ? name : `${name}.${n}`;
    navigator.locks
      .request(`draft:${slot}`, { signal: AbortSignal.timeout(patience) }, () => {
        done(slot);
        // Held for as long as the window lives.
        return new Promise<never>(() => undefined);
      })
      .catch((error: unknown) => {
        // Another window has it; without locks at all, one draft is better than none.
        done((error as DOMException).name === 'TimeoutError' ? take(name, n + 1) : name);
      });
  });

/** The key this window keeps its draft of `name` under; undefined while it is being found. */
export function useDraftSlot(name: string): string | undefined {
  const [slot, setSlot] = useState<string>();
  useEffect(() => {
    let here = true;
    const found = slots.get(name) ?? (navigator.locks ? take(name) : Promise.resolve(name));
    slots.set(name, found);
    void found.then((key) => here && setSlot(key));
    return () => {
      here = false;
    };
  }, [name]);
  return slot;
}

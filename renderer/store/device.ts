/** This machine's name in the journal, and the letter its paper numbers carry. */
import type { DeskDb } from './db';

export interface Device {
  id: string;
  /** '' on the office device. */
  letter: string;
}

/** 12 random lower-case letters and digits: no two machines ever share one. */
function newDeviceId(): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
  return [...crypto.getRandomValues(new Uint8Array(12))].map((b) => alphabet[b % alphabet.length]).join('');
}

/** Read inside a transaction that may write `meta`; made on first use. */
export async function deviceOf(db: DeskDb): Promise<Device> {
  const row = await db.meta.get('device');
  if (row) return row.value as Device;
  const device: Device = { id: newDeviceId(), letter: '' };
  await db.meta.put({ key: 'device', value: device });
  return device;
}

/**
 * A new name for a machine whose journal was restored: events written after the backup may live on other
 * machines under the old name, and going on under it would give two events one id.
 */
export async function renewDevice(db: DeskDb): Promise<void> {
  const { letter } = await deviceOf(db);
  await db.meta.put({ key: 'device', value: { id: newDeviceId(), letter } satisfies Device });
}

export async function setDeviceLetter(db: DeskDb, letter: string): Promise<void> {
  if (!/^[A-Z]?$/.test(letter)) throw new RangeError('a device letter is one capital letter, or none');
  await db.transaction('rw', db.meta, async () => {
    const device = await deviceOf(db);
    await db.meta.put({ key: 'device', value: { ...device, letter } });
  });
}

/** Values on their way between page and Node: JSON, with byte arrays as tagged base64. */

interface TaggedBytes {
  $bytes: string;
}

/** Node side. */
export function pack(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(pack);
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pack(part)]));
  }
  return value;
}

export function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (value && typeof value === 'object') {
    const tagged = value as TaggedBytes;
    if (typeof tagged.$bytes === 'string') return new Uint8Array(Buffer.from(tagged.$bytes, 'base64'));
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpack(part)]));
  }
  return value;
}

/** Names of what the init script and Node say to each other; the page's own scripts never see them. */
export const wire = { invoke: '__standInInvoke', deliver: '__standInDeliver' };

/** What a file is by its first bytes, whatever its name says; and whether the name says the same. */
export type FileKind = 'pdf' | 'jpeg' | 'png';

const signatures: Record<FileKind, readonly number[]> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};
export const fileKinds = Object.keys(signatures) as FileKind[];

const endings: Record<string, FileKind> = { pdf: 'pdf', jpg: 'jpeg', jpeg: 'jpeg', png: 'png' };
export const mimeOf: Record<FileKind, string> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** Undefined: none of the kinds known here. */
export const fileKindOf = (bytes: Uint8Array): FileKind | undefined =>
  fileKinds.find((kind) => signatures[kind].every((byte, at) => bytes[at] === byte));

/** What the name claims; undefined where it claims none of these kinds. */
export function kindByName(name: string): FileKind | undefined {
  const end = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(endings, end) ? endings[end] : undefined;
}

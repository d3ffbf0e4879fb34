/** A small careful XML writer: attributes and text escaped, characters XML forbids refused by leaving them out. */
export interface XmlNode {
  name: string;
  attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  children: readonly XmlNode[];
  text?: string;
}

export const node = (
  name: string,
  attributes: XmlNode['attributes'] = {},
  children: readonly (XmlNode | undefined)[] = [],
): XmlNode => ({ name, attributes, children: children.filter((c) => c !== undefined) });

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** XML 1.0 has no place for control characters, lone surrogates, U+FFFE and U+FFFF, escaped or not. */
function allowed(char: string): boolean {
  const code = char.codePointAt(0)!;
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

export const escaped = (text: string): string =>
  [...text]
    .filter(allowed)
    .map((c) => escapes[c] ?? c)
    .join('');

function write(n: XmlNode, indent: string): string {
  const attributes = Object.entries(n.attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${escaped(String(value))}"`))
    .join('');
  if (n.text !== undefined) return `${indent}<${n.name}${attributes}>${escaped(n.text)}</${n.name}>`;
  if (n.children.length === 0) return `${indent}<${n.name}${attributes}/>`;
  const inside = n.children.map((c) => write(c, `${indent}  `)).join('\n');
  return `${indent}<${n.name}${attributes}>\n${inside}\n${indent}</${n.name}>`;
}

export const xmlOf = (root: XmlNode): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;

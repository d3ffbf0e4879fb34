/**
 * JSON (RFC 8259) read with the place of the first mistake: what engines say about a broken text differs from one
 * to the next and mostly names no line. Also refused: a key said twice (JSON.parse keeps the last in silence) and
 * nesting past any use.
 */
import type { Fault } from '#shared/kernel/faults';

/** A job file is five levels deep; this leaves room and keeps hostile input off the stack. */
const MAX_DEPTH = 32;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

class Mistake extends Error {
  constructor(
    readonly at: number,
    readonly why: string,
  ) {
    super(why);
  }
}

/** The value, or the one fault that stops the reading. Never throws. */
export function readJson(text: string): { value: Json } | { fault: Fault } {
  try {
    return { value: new Reader(text).document() };
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    const { line, column } = placeOf(text, error.at);
    return { fault: { path: '$', message: `第 ${line} 行第 ${column} 列不是合法的 JSON：${error.why}` } };
  }
}

function placeOf(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
    line++;
    start = i + 1;
  }
  return { line, column: at - start + 1 };
}

const escapes: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const numberShape = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

class Reader {
  private at = 0;
  constructor(private readonly text: string) {}

  document(): Json {
    this.space();
    if (this.at >= this.text.length) throw this.mistake('文件是空的');
    const value = this.value(0);
    this.space();
    if (this.at < this.text.length) throw this.mistake('文件结尾后面还有多余的内容');
    return value;
  }

  private mistake(why: string, at = this.at): Mistake {
    return new Mistake(at, why);
  }

  private space(): void {
    for (;;) {
      const c = this.text.charCodeAt(this.at);
      if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09) return;
      this.at++;
    }
  }

  private value(depth: number): Json {
    if (depth > MAX_DEPTH) throw this.mistake(`嵌套超过 ${MAX_DEPTH} 层`);
    const c = this.text[this.at];
    if (c === '{') return this.object(depth);
    if (c === '[') return this.array(depth);
    if (c === '"') return this.string();
    for (const [word, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const)
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    return this.number();
  }

  private number(): number {
    numberShape.lastIndex = this.at;
    const found = numberShape.exec(this.text)?.[0];
    if (found === undefined) throw this.unexpected('此处应为一个值');
    this.at += found.length;
    return Number(found);
  }

  private unexpected(wanted: string): Mistake {
    const c = this.text.codePointAt(this.at);
    if (c === undefined) return this.mistake('文件不完整，到这里就断了');
    const shown = c < 0x20 ? '控制字符' : `“${String.fromCodePoint(c)}”`;
    const hint = /[“”‘’，：；｛｝]/.test(shown.slice(1, -1)) ? '（JSON 只用英文标点）' : '';
    return this.mistake(`${wanted}，却是${shown}${hint}`);
  }

  private array(depth: number): Json[] {
    const out: Json[] = [];
    this.at++;
    this.space();
    if (this.text[this.at] === ']') {
      this.at++;
      return out;
    }
    for (;;) {
      this.space();
      out.push(this.value(depth + 1));
      this.space();
      const c = this.text[this.at];
      if (c === ']') {
        this.at++;
        return out;
      }
      if (c !== ',') throw this.unexpected('此处应为“,”或“]”');
      this.at++;
    }
  }

  private object(depth: number): Json {
    const out: { [key: string]: Json } = {};
    this.at++;
    this.space();
    if (this.text[this.at] === '}') {
      this.at++;
      return out;
    }
    for (;;) {
      this.space();
      const keyAt = this.at;
      if (this.text[this.at] !== '"') throw this.unexpected('此处应为双引号括起的字段名');
      const key = this.string();
      if (Object.hasOwn(out, key)) throw this.mistake(`字段“${key.slice(0, 40)}”写了两次`, keyAt);
      this.space();
      if (this.text[this.at] !== ':') throw this.unexpected('字段名后面应为“:”');
      this.at++;
      this.space();
      const value = this.value(depth + 1);
      // Defined, not assigned: a key named __proto__ must stay a key.
      Object.defineProperty(out, key, { value, enumerable: true, configurable: true, writable: true });
      this.space();
      const c = this.text[this.at];
      if (c === '}') {
        this.at++;
        return out;
      }
      if (c !== ',') throw this.unexpected('此处应为“,”或“}”');
      this.at++;
    }
  }

  private string(): string {
    const start = this.at++;
    const parts: string[] = [];
    for (;;) {
      const run = this.at;
      for (;;) {
        const code = this.text.charCodeAt(this.at);
        // A quote, a backslash, a control character, or the end (NaN).
        if (!(code > 0x1f) || code === 0x22 || code === 0x5c) break;
        this.at++;
      }
      if (this.at > run) parts.push(this.text.slice(run, this.at));
      const c = this.text[this.at];
      if (c === '"') {
        this.at++;
        return parts.join('');
      }
      if (c === undefined) throw this.mistake('引号没有配对，文件到结尾还没有收尾', start);
      if (c !== '\\') throw this.mistake('引号里不能直接换行或有控制字符，请写成 \\n、\\t');
      const next = this.text[this.at + 1] ?? '';
      const escaped = escapes[next];
      if (escaped !== undefined) {
        parts.push(escaped);
        this.at += 2;
        continue;
      }
      const hex = next === 'u' ? /^[0-9a-fA-F]{4}$/.exec(this.text.slice(this.at + 2, this.at + 6)) : null;
      if (!hex) throw this.mistake('反斜杠“\\”后面的写法不对；路径里的“\\”要写成“\\\\”');
      parts.push(String.fromCharCode(Number.parseInt(hex[0], 16)));
      this.at += 6;
    }
  }
}

/** Workbooks made by hand, as other programs write them. */
import { strToU8, zipSync } from 'fflate';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const esc = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A cell: text, or the XML of its `<c>` behind the address. */
export type Made = string | null | { xml: string };
export const num = (value: string, style = 0): Made => ({ xml: ` s="${style}"><v>${value}</v></c>` });
export const formula = (f: string, value: string): Made => ({
  xml: ` t="str"><f>${esc(f)}</f><v>${esc(value)}</v></c>`,
});
/** A date cell by its serial number. */
export const serial = (value: string): Made => num(value, 1);

const letter = (i: number): string => String.fromCharCode(65 + i);

export const sheetXml = (rows: readonly (readonly Made[])[]): string =>
  `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${rows
    .map(
      (cells, r) =>
        `<row r="${r + 1}">${cells
          .map((cell, c) => {
            if (cell === null) return '';
            const at = `<c r="${letter(c)}${r + 1}"`;
            return typeof cell === 'string'
              ? `${at} t="inlineStr"><is><t>${esc(cell)}</t></is></c>`
              : at + cell.xml;
          })
          .join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`;

export function workbook(sheets: Record<string, string>, extra: Record<string, Uint8Array> = {}): Uint8Array {
  const names = Object.keys(sheets);
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${names
        .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
        .map(
          (_, i) =>
            `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        )
        .join('')}<Relationship Id="rIdS" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    ...extra,
  };
  names.forEach((name, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(sheets[name]!);
  });
  return zipSync(parts);
}

/** Clients as a shop keeps them: a merged title above, a blank row, a phone as number, a formula, two faulty rows. */
export const clientSheet = (): string =>
  sheetXml([
    ['2026 年客户名单', null, null, null],
    ['客户名称*', '联系人', '联系电话', '备注', '公司地址'],
    ['要庄乡人民政府', '王建军', num('13800138000'), null, '清苑区要庄乡'],
    ['锦华置业有限公司', '李工', { xml: '><v>1.3900139E10</v></c>' }, 'x', null],
    [],
    [null, '张三', '0312-5012345', null, '无名单位'],
    ['东方小学', '赵老师', 'abc-123', null, null],
    ['要庄乡人民政府', '重复', null, null, null],
    [formula('"城"&"建局"', '城建局'), '=1+1', '01082345678', null, '第一行\n第二行'],
  ]);
export const clientsXlsx = (): Uint8Array => workbook({ 客户: clientSheet(), 空表: sheetXml([]) });

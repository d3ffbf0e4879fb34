/** Names of clients, projects and places as a shop in Hebei would have them; fixed for a serial. */
const towns =
  '满城 莲池 竞秀 清苑 徐水 定兴 容城 安新 高阳 蠡县 博野 顺平 唐县 望都 曲阳 阜平 涞源 涞水 易县 定州'.split(
    ' ',
  );
const villages = '要庄 南韩村 大册营 神星 方顺桥 于家庄 白龙 石井 坨南 刘家台 满城镇 惠阳'.split(' ');
const offices =
  '自然资源局 住建局 水利局 交通运输局 乡人民政府 第十七中学 人民医院 锦华房地产 城投公司 农业农村局'.split(
    ' ',
  );
const works =
  '地形图修测 竣工测量 施工放样 宗地勘界 土方量测算 管线探测 控制网复测 沉降观测 滨江花园二期 锦绣家园三标段'.split(
    ' ',
  );
const roads = '东风路 五四路 七一路 朝阳大街 滨河路 建设街 人民路 向阳街'.split(' ');

const at = (list: readonly string[], n: number): string => list[n % list.length]!;

export const clientName = (i: number): string => `${at(towns, i * 7)}${at(offices, i * 3)}`;
export const projectName = (i: number): string =>
  `${at(towns, i * 7)}${at(villages, i * 5 + (i >> 4))}${at(works, i * 11 + (i >> 6))}${i % 9 === 0 ? `第${(i % 40) + 1}期` : ''}`;
export const placeName = (i: number): string =>
  `${at(towns, i * 7)}区${at(roads, i * 13 + (i >> 3))} ${(i % 300) + 1} 号`;

/** Words a clerk looks for, each as typed: character by character. From many hits over some to none. */
const looked = [
  '滨江花园',
  '满城自然',
  '宗地勘界',
  '第十七中',
  '于家庄沉降',
  '朝阳大街',
  '南韩村',
  '锦绣家园三标段',
  '望都水利局',
  '不存在的工程',
];
export const keystrokes: readonly string[] = looked.flatMap((word) =>
  [...word].map((_, end) => [...word].slice(0, end + 1).join('')),
);

import { at } from "./random.ts";

/** The invented firm to which everybody in the samples belongs. */
export const FIRM_NAME = "霁衡律师事务所";

const STAFF_SURNAMES = [
  ..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢唐许邓冯曹彭曾肖田董潘袁蔡蒋余叶",
];
const CLIENT_SURNAMES = [
  ..."褚卫沈韩秦尤施孔严华金魏陶姜戚邹喻柏窦章云苏葛奚范鲁韦昌苗凤方俞任柳酆鲍史费岑薛",
];
const FIRST_CHARACTERS = [
  ..."子雨思嘉文明晓一俊志佳欣梓宇浩泽诗若可心承启安静书语知景怀清云海君慧永天立世春秋",
];
const SECOND_CHARACTERS = [
  ..."涵轩怡琪杰豪宁颖悦然博远航霖瑶萱彤妍菲琳峰鹏辉斌凯超磊强勇军丹婷雪梅兰竹菊松柏桐",
];
const SINGLE_CHARACTERS = [..."伟芳娜敏静丽洋艳杰娟涛超霞平刚"];

/** Invented places, so that no company here can be taken for an existing one. */
const PLACES = ["云岫", "临汐", "青濛", "岚川", "霁州", "澄屿"];
const ROOT_FIRST = [..."砚槿澜皓翊珩琅瑾昱霖岫沅汀蔚筠葭嵘峤弈谌矜绮苒荻菡蘅霁霏靖颐"];
const ROOT_SECOND = [..."岳舟衡序泓朗昶棠榕泽淼溪煦琛畅稷笙纾翎舫茗苑菁萃葆蓝迅逸野铭"];
const TRADES = [
  "机械制造",
  "商贸",
  "建筑工程",
  "科技",
  "物流",
  "食品",
  "医药",
  "置业",
  "新能源",
  "文化传播",
  "餐饮管理",
  "环保设备",
];

/** A further round through all combinations takes the next of these. */
const FORMS = ["", "集团", "控股", "实业", "发展", "投资"];

/** The name of the person with this number; names of different numbers differ (up to 64,000). */
export function staffName(index: number): string {
  return personName(STAFF_SURNAMES, spread(index, 64_000));
}

/** The name that two people of a block of seats share; always one character shorter than the others. */
export function sharedName(block: number): string {
  const surname = at(STAFF_SURNAMES, (block + 2) % STAFF_SURNAMES.length);
  const given = Math.floor(block / STAFF_SURNAMES.length) % SINGLE_CHARACTERS.length;
  return `${surname}${at(SINGLE_CHARACTERS, given)}`;
}

/** The name of the natural person who is the client with this number; all of them differ. */
export function clientPersonName(index: number): string {
  const name = personName(CLIENT_SURNAMES, spread(index, 64_000));
  return index < 64_000 ? name : `${name}${at(SECOND_CHARACTERS, Math.floor(index / 64_000) - 1)}`;
}

/** The name of the company that is the client with this number; all of them differ. */
export function companyName(index: number): string {
  const total = PLACES.length * ROOT_FIRST.length * ROOT_SECOND.length * TRADES.length;
  const [rest1, second] = digit(spread(index, total), ROOT_SECOND);
  const [rest2, trade] = digit(rest1, TRADES);
  const [rest3, first] = digit(rest2, ROOT_FIRST);
  const [, place] = digit(rest3, PLACES);
  return `${place}${first}${second}${trade}${at(FORMS, Math.floor(index / total))}有限公司`;
}

function personName(surnames: readonly string[], number: number): string {
  const [rest1, second] = digit(number, SECOND_CHARACTERS);
  const [rest2, first] = digit(rest1, FIRST_CHARACTERS);
  const [, surname] = digit(rest2, surnames);
  return `${surname}${first}${second}`;
}

/** Splits off the lowest digit of a number in the base of the list's length. */
function digit(number: number, list: readonly string[]): [number, string] {
  return [Math.floor(number / list.length), at(list, number % list.length)];
}

/** A permutation of 0 … total − 1, which sends neighbours far apart; total has no factor but 2, 3 and 5. */
function spread(index: number, total: number): number {
  const golden = Math.floor(total * 0.618);
  let step = golden;
  while (step % 2 === 0 || step % 3 === 0 || step % 5 === 0) step += 1;
  return (index * step + 17) % total;
}

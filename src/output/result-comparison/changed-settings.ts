import { isExact } from "../../domain/exact.ts";
import { joinTexts, same, type Text } from "../../domain/text.ts";
import type { Scheme } from "../../scheme/contract.ts";

/** Settings that are too long to be told in a line: that they changed is told by their name. */
const SETTINGS: readonly (readonly [Text, (scheme: Scheme) => unknown])[] = [
  [{ zh: "时区", en: "time zone" }, ({ timeZone }) => timeZone],
  [{ zh: "节假日与调休", en: "calendar" }, ({ calendar }) => calendar],
  [{ zh: "考核类别的指定", en: "assignments of profiles" }, ({ assignments }) => assignments],
  [{ zh: "别名", en: "aliases" }, ({ aliases }) => aliases],
  [{ zh: "不要求出现的人员", en: "exceptions" }, ({ exceptions }) => exceptions],
  [{ zh: "已确认的事项", en: "confirmations" }, ({ confirmations }) => confirmations],
  [{ zh: "控制总数", en: "control totals" }, ({ controlTotals }) => controlTotals],
  [{ zh: "记分卡模板", en: "scorecard template" }, ({ templates }) => templates],
];

/** The names of the settings that are not the same in both schemes. */
export function changedSettings(before: Scheme, after: Scheme): Text[] {
  const single = SETTINGS.filter(([, part]) => written(part(before)) !== written(part(after)));
  return [
    ...single.map(([what]) => what),
    ...changedParts({ zh: "数据读取方式", en: "how exports are read" }, readings(before), readings(after)),
    ...changedParts({ zh: "自定指标", en: "own indicator" }, ownIndicators(before), ownIndicators(after)),
  ];
}

/** Parts of one setting by their own label, and what they say. */
type Parts = ReadonlyMap<string, { readonly label: Text; readonly says: string }>;

function changedParts(what: Text, before: Parts, after: Parts): Text[] {
  return [...new Map([...before, ...after])].flatMap(([id, { label }]) =>
    before.get(id)?.says === after.get(id)?.says ? [] : [joinTexts([what, label], same(" · "))],
  );
}

function readings({ sources, sourceBook }: Scheme): Parts {
  const own = new Set(sourceBook.own);
  return new Map(
    sourceBook.all.map((source) => [
      source.id,
      { label: source.label, says: written([sources.get(source.id), own.has(source) ? source : null]) },
    ]),
  );
}

function ownIndicators(scheme: Scheme): Parts {
  return new Map(scheme.ownIndicators.map((own) => [own.id, { label: own.label, says: written(own) }]));
}

/** A setting as a text that only equal ones have; where in the file it stands is no part of it. */
function written(value: unknown): string {
  if (isExact(value)) return value.toFraction();
  if (value instanceof Map || value instanceof Set) return written([...value]);
  if (Array.isArray(value)) return `[${value.map(written).join(",")}]`;
  if (typeof value !== "object" || value === null) return typeof value === "function" ? "" : String(value);
  const entries = Object.entries(value).filter(([key]) => key !== "at");
  return `{${entries.map(([key, one]) => `${key}:${written(one)}`).join(",")}}`;
}

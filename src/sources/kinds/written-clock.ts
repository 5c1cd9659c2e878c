export type WrittenClock = { readonly hour: number; readonly minute: number; readonly second: number };

const CLOCKS = [
  /^(?<h>\d{1,2}):(?<m>\d{1,2})(?::(?<s>\d{1,2})(?:\.0+)?)?$/,
  /^(?<h>\d{1,2}) ?[时点](?:(?<m>\d{1,2}) ?分?(?:(?<s>\d{1,2}) ?秒)?|(?<half>半)|整)?$/,
  /^(?<h>\d{2})(?<m>\d{2})(?<s>\d{2})?$/,
];
const MORNING = /^(上午|凌晨|早上|早晨|am)$/i;

/**
 * A time of day as it stands behind a date: `14:30`, `T14:30:00`, `下午 2:30`, `2:30 PM`, `14时30分`, `9点半`,
 * `143000`; null for anything else. 12 o'clock at night with 上午 or am is 0 o'clock; 24:00 is none.
 */
export function writtenClock(text: string): WrittenClock | null {
  const typed = text.replace(/^T/, "");
  const found = /^(?<before>上午|下午|凌晨|早上|早晨|晚上|am|pm)? ?(?<clock>.+?) ?(?<behind>am|pm)?$/i.exec(
    typed,
  );
  const { before, clock = "", behind } = found?.groups ?? {};
  if (before !== undefined && behind !== undefined) return null;
  const half = before ?? behind;
  const groups = CLOCKS.map((pattern) => pattern.exec(clock)?.groups).find((one) => one !== undefined);
  if (groups === undefined) return null;
  const hour = halfDay(Number(groups.h), half);
  const minute = groups.half === undefined ? Number(groups.m ?? "0") : 30;
  return hour === null ? null : { hour, minute, second: Number(groups.s ?? "0") };
}

/** The hour of the whole day; `下午14:30` says the same twice, `上午14:30` contradicts itself. */
function halfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (MORNING.test(half)) return hour > 12 ? null : hour % 12;
  // 晚上12点 is the end of that day or its beginning, 晚上1点 belongs to the next day for most people.
  if (half === "晚上" && (hour < 6 || hour === 12)) return null;
  if (/^pm$/i.test(half) && hour > 12) return null;
  return hour < 12 ? hour + 12 : hour;
}

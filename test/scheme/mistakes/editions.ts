import type { Mistake } from "../mistakes.ts";

const file = {
  zh: "应为本文件夹中的 .yaml 文件",
  en: "expected a .yaml file in the firm's folder",
};

/** Mistakes in the list of dated editions. */
export const EDITION_MISTAKES: readonly Mistake[] = [
  {
    name: "two editions from one day on",
    yaml: "editions:\n  - { from: 2025-01-01, file: a.yaml }\n  - { from: 2025-01-01, file: b.yaml }\n",
    at: "3:7 editions.1.from",
    zh: "有两个版本都从 2025-01-01 起施行",
    en: "two editions begin on 2025-01-01",
  },
  {
    name: "an edition from a day that does not exist",
    yaml: "editions:\n  - { from: 2025-06-31, file: a.yaml }\n",
    at: "2:7 editions.0.from",
    zh: "应为日期",
    en: "expected a date",
  },
  {
    name: "an edition without a day",
    yaml: "editions:\n  - { file: a.yaml }\n",
    at: "2:5 editions.0.from",
    zh: "缺少此项",
    en: "missing",
  },
  ...["../a.yaml", "/etc/a.yaml", "C:/a.yaml", "a.xlsx"].map((path) => ({
    name: `an edition in ${path}`,
    yaml: `editions:\n  - { from: 2025-01-01, file: "${path}" }\n`,
    at: "2:25 editions.0.file",
    ...file,
  })),
];

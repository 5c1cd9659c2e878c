import type { Text } from "../../domain/text.ts";

/** The groups of indicators in 考核规定 §三.2. */
export const DEVELOPMENT: Text = { zh: "客户开发指标", en: "Client development" };
export const RETENTION: Text = { zh: "客户维护指标", en: "Client retention" };
export const COMPLAINTS: Text = { zh: "客户反馈处理指标", en: "Handling of feedback" };
export const COLLABORATION: Text = { zh: "沟通与协作指标", en: "Communication and collaboration" };

import type { Signature } from "../domain/confirmation.ts";
import type { Text } from "../domain/text.ts";

/** Who confirmed something, when and why, in words. */
export function signatureText({ by, on, why }: Signature): Text {
  return { zh: `${by}于 ${on} 确认：${why}`, en: `confirmed by ${by} on ${on}: ${why}` };
}

import { CONTENT_TYPES } from "./content-types.ts";
import { Unreadable } from "./faults.ts";
import { readZip } from "./zip-read.ts";

/**
 * Whether a workbook says that it has macros, or has a part with some. `compile` carries none over; a firm that
 * counts on its macros is told so before it wonders why they are gone. What cannot be read at all has none.
 */
export function hasMacros(bytes: Uint8Array): boolean {
  try {
    const files = readZip(bytes);
    const types = new TextDecoder().decode(files.get(CONTENT_TYPES));
    return /macroEnabled/i.test(types) || [...files.keys()].some(isMacro);
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

function isMacro(part: string): boolean {
  return /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml)$|\/(macro|dialog)sheets\//i.test(part);
}

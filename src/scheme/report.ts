import type { Text } from "../domain/text.ts";
import type { Keys } from "./locate.ts";

/** Notes a mistake at the keys that lead to it; reading goes on, so that all mistakes are said at once. */
export type Report = (path: Keys, message: Text) => void;

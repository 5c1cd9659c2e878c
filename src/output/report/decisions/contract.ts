import type { Text } from "../../../domain/text.ts";
import type { Content } from "../html.ts";
import type { View } from "../view.ts";

/** A matter for the leading group (考核规定 §二.1): what is so, what is asked, and what it rests on. */
export type Matter = {
  readonly says: Text;
  readonly asks: Text;
  readonly basis: Content;
};

/** Looks for one kind of matter; null where there is none. */
export type FindMatter = (view: View) => Matter | null;

import { parseXml, type XmlElement } from "./xml-read.ts";
import { allElements, elementsOf } from "./xml-tree.ts";
import { DECLARATION, xmlAttribute } from "./xml-write.ts";

/** A link from one part to another. `kind` is the last word of its type (`worksheet`, `image`). */
export type Relationship = {
  readonly id: string;
  readonly type: string;
  readonly kind: string;
  /** The target as written, and as a part's name; null where it lies outside the file. */
  readonly target: string;
  readonly part: string | null;
};

/** The name of the part that lists another part's relationships. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part, `""` for the file itself; without any if it has none. */
export function relationshipsOf(files: ReadonlyMap<string, Uint8Array>, part: string): Relationship[] {
  const name = relationshipsPart(part);
  const bytes = files.get(name);
  if (bytes === undefined) return [];
  return elementsOf(parseXml(bytes, name), "Relationship").map(({ attributes }) => {
    const type = attributes.get("Type") ?? "";
    const target = attributes.get("Target") ?? "";
    const external = attributes.get("TargetMode") === "External";
    const resolved = external ? null : resolve(part, target);
    return {
      id: attributes.get("Id") ?? "",
      type,
      kind: type.slice(type.lastIndexOf("/") + 1),
      target,
      part: resolved !== null && files.has(resolved) ? resolved : null,
    };
  });
}

/** The part that lists relationships, null where there are none. */
export function relationshipsText(relationships: readonly Relationship[]): string | null {
  if (relationships.length === 0) return null;
  const links = relationships.map(({ id, type, target }) => {
    return `<Relationship Id="${xmlAttribute(id)}" Type="${xmlAttribute(type)}" Target="${xmlAttribute(target)}"/>`;
  });
  const space = "http://schemas.openxmlformats.org/package/2006/relationships";
  return `${DECLARATION}<Relationships xmlns="${space}">${links.join("")}</Relationships>`;
}

/** The attributes of an element that name relationships: those in their namespace, whatever its prefix. */
export function relationshipIds(element: XmlElement, prefixes: ReadonlySet<string>): string[] {
  return [...element.attributes].flatMap(([key, value]) => {
    const colon = key.indexOf(":");
    return colon > 0 && prefixes.has(key.slice(0, colon)) ? [value] : [];
  });
}

/** The prefixes that a document gives to the namespace of relationships. */
export function relationshipPrefixes(root: XmlElement): Set<string> {
  const prefixes = new Set<string>();
  for (const { attributes } of allElements(root)) {
    for (const [key, value] of attributes) {
      if (key.startsWith("xmlns:") && /officeDocument\/(2006\/)?relationships$/.test(value)) {
        prefixes.add(key.slice(6));
      }
    }
  }
  return prefixes;
}

function resolve(part: string, target: string): string {
  const from = target.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") from.pop();
    else if (step !== "." && step !== "") from.push(step);
  }
  return from.join("/");
}

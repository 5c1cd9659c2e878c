import { z } from "zod";
import { POSITIONS } from "../domain/position.ts";
import { packText, same, type Text } from "../domain/text.ts";
import type { Assignment, SchemePlace } from "./contract.ts";
import type { Keys } from "./locate.ts";
import { unknownProfile } from "./profiles.ts";
import type { Report } from "./report.ts";

const WHO = packText(
  "请写明是谁：person（一个人），或 department（部门）、position（岗位）之一或两者",
  "say who: person alone, or department, position, or both of these",
);

/** Who has which profile, as YAML writes it. */
export const assignmentSchema = z
  .strictObject({
    person: z.string().min(1).optional(),
    department: z.string().min(1).optional(),
    position: z.enum(POSITIONS).optional(),
    profile: z.string().min(1),
  })
  .refine(
    ({ person, department, position }) =>
      person === undefined
        ? department !== undefined || position !== undefined
        : department === undefined && position === undefined,
    WHO,
  );

type Written = z.output<typeof assignmentSchema>;

/** Checks that each assignment leads to a profile, and that none stands there twice. */
export function readAssignments(
  written: readonly Written[],
  profiles: readonly string[],
  place: (path: Keys) => SchemePlace,
  report: Report,
): Assignment[] {
  const seen = new Set<string>();
  return written.map(({ person, department, position, profile }, index): Assignment => {
    const path = ["assign", index];
    if (!profiles.includes(profile)) report([...path, "profile"], unknownProfile(profile, profiles));
    const one = {
      person: person?.trim() ?? null,
      department: department?.trim() ?? null,
      position: position ?? null,
    };
    const key = JSON.stringify(one);
    if (seen.has(key)) report(path, assignedTwice(one));
    seen.add(key);
    return { ...one, profile, at: place(path) };
  });
}

function assignedTwice({ person, department, position }: Omit<Assignment, "profile" | "at">): Text {
  const who = same([person, department, position].filter((one) => one !== null).join(" · "));
  return { zh: `“${who.zh}”已在上面指定过`, en: `“${who.en}” has been assigned above` };
}

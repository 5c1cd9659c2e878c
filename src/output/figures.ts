import { z } from "zod";

const figure = z.number().nullable();

const schema = z.object({
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      total: figure,
      rank: figure,
      grade: z.string().nullable(),
      indicators: z.array(
        z.object({
          id: z.string(),
          state: z.string(),
          value: figure,
          target: figure,
          weight: figure,
          score: figure,
          full: figure,
        }),
      ),
    }),
  ),
});

/** What a published results.json says of a person: total, rank, grade, and of each indicator value, target and points. */
export type Figures = z.output<typeof schema>["people"][number];

/** Everybody's figures in a results.json, by id; null where the text is none. */
export function figuresIn(text: string): ReadonlyMap<string, Figures> | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const read = schema.safeParse(json);
  return read.success ? new Map(read.data.people.map((person) => [person.id, person])) : null;
}

/** The ids of the people whose figures differ, those among them whom only one of the two has. */
export function moved(
  before: ReadonlyMap<string, Figures>,
  after: ReadonlyMap<string, Figures>,
): readonly string[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].filter((id) => JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id)));
}

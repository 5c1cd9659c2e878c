import type { Lang } from "../../domain/text.ts";
import type { Interview } from "../../scoring/cycle/interviews.ts";
import type { Status } from "../../scoring/cycle/status.ts";
import { sayNext } from "./next-words.ts";

/** The status for machines: what the screen says, with every interview. */
export function statusJson(status: Status, lang: Lang, dir: string) {
  const {
    quarter,
    cutOff,
    steps,
    departments,
    findings,
    published,
    sent,
    superiors,
    appeals,
    alarms,
    plans,
    next,
  } = status;
  const { says, command } = sayNext(status, dir);
  return {
    format: "crm-kpi/status@1",
    quarter: quarter.id,
    cutOff,
    steps,
    departments:
      departments?.map(({ department, sources, errors, state }) => ({
        department,
        state,
        errors,
        sources: sources.map((one) => ({ id: one.source.id, state: one.state })),
      })) ?? null,
    findings,
    published: published && { ...published, people: published.people.length },
    sent,
    interviews: superiors.map(({ superior, interviews }) => ({
      superior: superior?.id ?? null,
      interviews: interviews.map(interviewJson),
    })),
    appeals,
    alarms,
    plans,
    next: { kind: next.kind, says: says[lang], command: command?.[lang] ?? null },
  };
}

function interviewJson({ person, received, due, held, state }: Interview) {
  return { person: person.id, received, due, held, state };
}

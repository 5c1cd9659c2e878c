import type { CivilDate } from "../domain/civil-date.ts";
import type { Text } from "../domain/text.ts";
import type { Person } from "../facts/contract.ts";
import { Findings, inCell, inFile, NOWHERE } from "../findings/finding.ts";
import { cardPaths } from "../output/card-path.ts";
import { DEPARTMENT_LABELS } from "../sources/departments.ts";
import { addressOf, isAllowed, refuseShared, sayPerson } from "./addresses.ts";
import type { Attachment, Message, PlanInput, PublishedPerson, PublishedQuarter } from "./contract.ts";
import { cardWords, departmentWords, type Frame, leadingWords, superiorWords } from "./texts.ts";

const CONFIG = inFile("crm-kpi.yaml");
const CARD: Text = { zh: "记分卡", en: "a scorecard" };
const LIST: Text = { zh: "面谈名单", en: "the list of interviews" };
const DOCUMENTS = ["summary.xlsx", "report.html"] as const;

/**
 * Who gets what: everybody the own card, the leading group summary and report, each department what goes back to it,
 * each superior the list of interviews. What keeps the whole from being sent is in the findings, all of it.
 */
export function planMail(input: PlanInput, findings: Findings): readonly Message[] {
  const { published, days, lang, only } = input;
  const frame: Frame = { published, days, lang };
  checkFiles(published, findings);
  checkCounts(input, findings);
  const cards = published.people.filter(({ id }) => only === null || only.has(id));
  refuseShared(new Set(cards.map(({ id }) => id)), input.roster, input.today, findings);
  const messages = cards.flatMap((person) => card(person, input, frame, findings));
  if (only !== null) return messages;
  return [
    ...messages,
    ...leading(input, frame, findings),
    ...departments(input, frame, findings),
    ...superiors(input, frame, findings),
  ];
}

/** Every file is the one that was published. */
function checkFiles({ files }: PublishedQuarter, findings: Findings): void {
  for (const [path, { sha256, found }] of files) {
    if (found !== sha256) findings.add("mail-file-changed", inFile(path), { there: found !== null });
  }
}

function checkCounts({ published, roster }: PlanInput, findings: Findings): void {
  const known = new Set(roster.map(({ id }) => id));
  const cards = [...published.files.keys()].filter((path) => path.startsWith("scorecards/")).length;
  const people = published.people.length;
  const recipients = published.people.filter(({ id }) => known.has(id)).length;
  if (cards === people && people === recipients) return;
  findings.add("mail-counts-differ", NOWHERE, { cards, people, recipients });
}

function card(person: PublishedPerson, input: PlanInput, frame: Frame, findings: Findings): Message[] {
  const { published, roster, settings, passwords } = input;
  const now = roster.find(({ id }) => id === person.id);
  const address = addressOf(now, person, CARD, settings.domains, findings);
  const path = cardPaths(published.people).get(person.id) ?? "";
  checkOwner(person, path, published, findings);
  if (passwords !== null && !passwords.has(person.id)) {
    findings.add("mail-password-missing", NOWHERE, { person: sayPerson(person) });
  }
  if (address === null) return [];
  return [
    {
      key: `person:${person.id}`,
      person: person.id,
      to: { name: person.name, address },
      ...cardWords(person.name, settings, passwords !== null, frame),
      attachments: [attached(path, frame)],
    },
  ];
}

/** The id that the card shows is that of the person to whom it goes. */
function checkOwner(
  person: PublishedPerson,
  path: string,
  { files }: PublishedQuarter,
  findings: Findings,
): void {
  const file = files.get(path);
  if (file === undefined) findings.add("mail-file-changed", inFile(path), { there: false });
  else if (file.found !== file.sha256) return;
  else if (file.owner === null)
    findings.add("mail-card-unnamed", inFile(path), { person: sayPerson(person) });
  else if (file.owner !== person.id) {
    findings.add("mail-card-of-other", inFile(path), { person: sayPerson(person), found: file.owner });
  }
}

function leading({ settings }: PlanInput, frame: Frame, findings: Findings): Message[] {
  const words = leadingWords(frame);
  const attachments = DOCUMENTS.map((path) => attached(path, frame));
  // One mailbox, however often and however it is written, gets one message.
  const once = new Map(settings.leadingGroup.map((address) => [address.toLowerCase(), address]));
  return [...once.values()]
    .filter((address) => isAllowed("mail.leading-group", address, settings.domains, CONFIG, findings))
    .map((address) => ({
      key: `leading:${address.toLowerCase()}`,
      person: null,
      to: { name: "", address },
      ...words,
      attachments,
    }));
}

function departments({ settings, returns }: PlanInput, frame: Frame, findings: Findings): Message[] {
  return returns.flatMap(({ department, bytes }): Message[] => {
    const address = settings.departments.get(department);
    if (address === undefined) return [];
    if (!isAllowed(`mail.departments.${department}`, address, settings.domains, CONFIG, findings)) return [];
    const name = `${frame.published.quarter.id}-${DEPARTMENT_LABELS[department][frame.lang]}.xlsx`;
    return [
      {
        key: `department:${department}`,
        person: null,
        to: { name: DEPARTMENT_LABELS[department][frame.lang], address },
        ...departmentWords(department, frame),
        attachments: [{ kind: "made", bytes, name, size: bytes.length }],
      },
    ];
  });
}

/** By superior: whose interviews are to be held. Who has left has none, and holds none. */
function interviewLists(
  { published, roster, today }: PlanInput,
  findings: Findings,
): ReadonlyMap<Person, PublishedPerson[]> {
  const byId = new Map(roster.map((person) => [person.id, person]));
  const lists = new Map<Person, PublishedPerson[]>();
  for (const person of published.people) {
    const now = byId.get(person.id);
    const superior = byId.get(now?.superior ?? "");
    if (now === undefined || hasLeft(now, today) || superior === undefined) continue;
    if (hasLeft(superior, today)) {
      findings.add("mail-superior-left", inCell(now.at, "直接上级"), {
        superior: sayPerson(superior),
        left: superior.left ?? "",
        person: sayPerson(person),
      });
      continue;
    }
    lists.set(superior, [...(lists.get(superior) ?? []), person]);
  }
  return lists;
}

function hasLeft({ left }: Person, today: CivilDate): boolean {
  return left !== null && left <= today;
}

function superiors(input: PlanInput, frame: Frame, findings: Findings): Message[] {
  const { published, roster, settings } = input;
  // Interviews are held on approved results.
  if (!published.approved) return [];
  const lists = interviewLists(input, findings);
  return roster.flatMap((superior): Message[] => {
    const people = lists.get(superior);
    if (people === undefined) return [];
    const isRecipient = published.people.some(({ id }) => id === superior.id);
    // Who gets a card as well has been told of there.
    const told = isRecipient ? new Findings() : findings;
    const address = addressOf(superior, superior, LIST, settings.domains, told);
    if (address === null) return [];
    return [
      {
        key: `superior:${superior.id}`,
        person: null,
        to: { name: superior.name, address },
        ...superiorWords(superior.name, people, frame),
        attachments: [],
      },
    ];
  });
}

/** A published file under a name that says the quarter, the revision, and whether it is provisional. */
function attached(path: string, { published, lang }: Frame): Attachment {
  const { quarter, revision, approved, files } = published;
  const provisional = approved ? "" : `${{ zh: "暂定", en: "provisional" }[lang]}-`;
  const edition = revision > 1 ? `${quarter.id}-rev${revision}` : quarter.id;
  const name = `${provisional}${edition}-${path.split("/").at(-1) ?? path}`;
  return { kind: "published", path, name, size: files.get(path)?.size ?? 0 };
}

import { type Day, isDay } from "@/lib/kernel/day";

const KINDS = ["clinician", "room", "device"] as const;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export type SubjectKind = (typeof KINDS)[number];
/** What is asked, kept in the address: the day, who or what drops out, when, and whether others may make room. */
export type ReplanQuery = {
  readonly day: Day;
  readonly subject: { readonly kind: SubjectKind; readonly id: string } | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly others: boolean;
};

const timeOf = (text: unknown) => (typeof text === "string" && TIME.test(text) ? text : null);

/** The state in an address. Whatever is missing or makes no sense is left out; a day that is past becomes today. */
export function readReplanQuery(params: Readonly<Record<string, unknown>>, today: Day): ReplanQuery {
  const { day, subject, others } = params;
  const [kind, id = ""] = typeof subject === "string" ? subject.split(":") : [];
  const known = KINDS.find((one) => one === kind);
  const [from, to] = [timeOf(params.from), timeOf(params.to)];
  return {
    day: isDay(day) && today <= day && day < "2199" ? day : today,
    subject: known !== undefined && ID.test(id) ? { kind: known, id } : null,
    from,
    to: from !== null && to !== null && to <= from ? null : to,
    others: others === "yes",
  };
}

/** The address of a state. */
export function replanHref({ day, subject, from, to, others }: ReplanQuery): string {
  const params = new URLSearchParams({
    day,
    ...(subject ? { subject: `${subject.kind}:${subject.id}` } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(others ? { others: "yes" } : {}),
  });
  return `/calendar/re-plan?${params}`;
}

/** The drop-out as the operations take it; null while nobody was chosen. */
export function dropOutOf({ day, subject, from, to }: ReplanQuery) {
  return subject && { day, kind: subject.kind, subjectId: subject.id, fromTime: from, toTime: to };
}

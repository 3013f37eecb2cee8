import type { FollowUpKind } from "@/lib/follow-ups/follow-up.schema";

/** The state of the worklist, kept in the address. */
export type FollowUpsQuery = {
  readonly q: string;
  readonly kind?: FollowUpKind;
  readonly clinicianId?: string;
  readonly show: "open" | "snoozed";
  readonly page: number;
};

/** Every kind; a record, so that none can be forgotten. */
const kinds: Readonly<Record<FollowUpKind, true>> = {
  consent_withdrawn: true,
  consent_lapsing: true,
  illegal: true,
  stranded: true,
  lapsed: true,
  overdue: true,
  no_show: true,
  unrecorded: true,
  closing: true,
  due: true,
};
const isKind = (text: string): text is FollowUpKind => Object.hasOwn(kinds, text);

type Params = Readonly<Record<string, string | string[] | undefined>>;

const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The state in an address. Whatever is missing or makes no sense is left out: everybody who waits, the first page. */
export function readFollowUpsQuery(params: Params): FollowUpsQuery {
  const text = (name: string) => {
    const value = params[name];
    return typeof value === "string" ? value : "";
  };
  const asked = text("kind");
  const kind = isKind(asked) ? asked : undefined;
  const clinicianId = isId.test(text("clinician")) ? text("clinician") : undefined;
  const page = /^[1-9]\d{0,3}$/.test(text("page")) ? Number(text("page")) : 1;
  return {
    q: text("q").slice(0, 100),
    ...(kind === undefined ? {} : { kind }),
    ...(clinicianId === undefined ? {} : { clinicianId }),
    show: text("show") === "snoozed" ? "snoozed" : "open",
    page,
  };
}

/** The address of a state. */
export function followUpsHref({ q, kind, clinicianId, show, page }: FollowUpsQuery): string {
  const params = new URLSearchParams();
  if (q.trim() !== "") params.set("q", q.trim());
  if (kind !== undefined) params.set("kind", kind);
  if (clinicianId !== undefined) params.set("clinician", clinicianId);
  if (show === "snoozed") params.set("show", show);
  if (page > 1) params.set("page", String(page));
  const search = params.toString();
  return search === "" ? "/follow-ups" : `/follow-ups?${search}`;
}

/** Whether anything narrows the list. */
export function isNarrowed({ q, kind, clinicianId }: FollowUpsQuery): boolean {
  return q.trim() !== "" || kind !== undefined || clinicianId !== undefined;
}

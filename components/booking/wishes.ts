import { type ProposeCourseInput, proposeCourseSchema } from "@/lib/plans/propose-course.schema";

/** What the patient would like; kept in the address. */
export type Wishes = {
  /** 1 = Monday to 7 = Sunday; none: any. */
  readonly weekdays: readonly number[];
  /** Start not before and not after, "HH:MM" on the clinic's clock. */
  readonly notBefore: string | null;
  readonly notAfter: string | null;
  readonly clinicianId: string | null;
  /** Whoever suits each visit best, instead of one clinician throughout. */
  readonly mayChange: boolean;
};

/** How many proposals are shown at first, and at most. */
export const shownAtFirst = 3;
export const shownAtMost = 6;

/** What can be wished for in this clinic. */
export type Offered = {
  readonly weekdays: readonly number[];
  readonly hours: readonly string[];
  readonly clinicians: readonly { readonly id: string; readonly name: string }[];
};

export const noWishes: Wishes = {
  weekdays: [],
  notBefore: null,
  notAfter: null,
  clinicianId: null,
  mayChange: false,
};

export function hasWishes({ weekdays, notBefore, notAfter, clinicianId, mayChange }: Wishes): boolean {
  return weekdays.length > 0 || notBefore !== null || notAfter !== null || clinicianId !== null || mayChange;
}

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** The wishes in an address. What is not offered is no wish. */
export function readWishes(params: Params, { weekdays, hours, clinicians }: Offered): Wishes {
  const text = (name: string) => String(params[name] ?? "");
  const wishedDays = text("weekdays").split(",");
  return {
    weekdays: weekdays.filter((day) => wishedDays.includes(String(day))),
    notBefore: hours.find((hour) => hour === text("notBefore")) ?? null,
    notAfter: hours.find((hour) => hour === text("notAfter")) ?? null,
    clinicianId: clinicians.find(({ id }) => id === text("clinician"))?.id ?? null,
    mayChange: text("clinician") === "any",
  };
}

/** How many proposals an address asks for. */
export function readCount(params: Params): number {
  return params.more === undefined ? shownAtFirst : shownAtMost;
}

/** The booking page's address with these wishes, and with so many proposals. */
export function bookHref(planId: string, wishes: Wishes, count: number): string {
  const { weekdays, notBefore, notAfter, clinicianId, mayChange } = wishes;
  const query = new URLSearchParams();
  if (weekdays.length > 0) query.set("weekdays", weekdays.join(","));
  if (notBefore !== null) query.set("notBefore", notBefore);
  if (notAfter !== null) query.set("notAfter", notAfter);
  if (clinicianId !== null || mayChange) query.set("clinician", clinicianId ?? "any");
  if (count > shownAtFirst) query.set("more", "1");
  return `/plans/${planId}/book${query.size === 0 ? "" : `?${query}`}`;
}

/** The wishes as the scheduler takes them. */
export function preferencesOf({ mayChange, ...wishes }: Wishes): NonNullable<ProposeCourseInput["preferences"]> {
  const given = Object.entries(wishes).filter(([, wish]) => (Array.isArray(wish) ? wish.length > 0 : wish !== null));
  const people = mayChange ? { sameClinician: false } : {};
  return proposeCourseSchema.shape.preferences.unwrap().parse({ ...Object.fromEntries(given), ...people });
}

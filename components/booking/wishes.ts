import type { ProposeCourseInput } from "@/lib/plans/propose-course.schema";

/** Stretches of the day a patient may prefer, as limits on the start ("HH:MM" on the clinic's clock). */
const times = {
  any: {},
  morning: { notAfter: "11:59" },
  afternoon: { notBefore: "12:00", notAfter: "15:59" },
  late: { notBefore: "16:00" },
} as const;

export type TimeOfDay = keyof typeof times;
export const timesOfDay = Object.keys(times) as TimeOfDay[];

/** What the patient would like; kept in the address. */
export type Wishes = {
  /** 1 = Monday to 7 = Sunday; none: any. */
  readonly weekdays: readonly number[];
  readonly time: TimeOfDay;
  readonly clinicianId: string | null;
};

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** The wishes in an address. What makes no sense, or names nobody of this clinic, is no wish. */
export function readWishes(params: Params, clinicianIds: readonly string[]): Wishes {
  const text = (name: string) => String(params[name] ?? "");
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((day) => text("weekdays").split(",").includes(String(day)));
  return {
    weekdays,
    time: timesOfDay.find((time) => time === text("time")) ?? "any",
    clinicianId: clinicianIds.find((id) => id === text("clinician")) ?? null,
  };
}

/** The wishes as the end of an address: "?time=morning", or nothing. */
export function wishesQuery({ weekdays, time, clinicianId }: Wishes): string {
  const query = new URLSearchParams();
  if (weekdays.length > 0) query.set("weekdays", weekdays.join(","));
  if (time !== "any") query.set("time", time);
  if (clinicianId !== null) query.set("clinician", clinicianId);
  return query.size === 0 ? "" : `?${query}`;
}

/** The wishes as the scheduler takes them. */
export function preferencesOf({ weekdays, time, clinicianId }: Wishes): NonNullable<ProposeCourseInput["preferences"]> {
  return {
    ...times[time],
    ...(weekdays.length === 0 ? {} : { weekdays: [...weekdays] }),
    ...(clinicianId === null ? {} : { clinicianId }),
  };
}

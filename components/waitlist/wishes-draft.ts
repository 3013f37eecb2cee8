import type { JoinWaitlistInput } from "@/lib/waitlist/join-waitlist.schema";

/** Wishes as they are being typed. */
export type WishesDraft = {
  readonly clinicianId: string | null;
  readonly weekdays: readonly number[];
  readonly notBefore: string | null;
  readonly notAfter: string | null;
  readonly fromDay: string | null;
  readonly untilDay: string | null;
  readonly note: string;
};

export const emptyWishes: WishesDraft = {
  clinicianId: null,
  weekdays: [],
  notBefore: null,
  notAfter: null,
  fromDay: null,
  untilDay: null,
  note: "",
};

/** What of a draft is wished. */
export function wishesOf({ weekdays, note, ...rest }: WishesDraft): Omit<JoinWaitlistInput, "planSessionId"> {
  const wished = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  return { ...wished, weekdays: [...weekdays], ...(note.trim() === "" ? {} : { note: note.trim() }) };
}

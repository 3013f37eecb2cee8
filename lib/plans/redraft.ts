import type { CourseSession } from "./course";
import type { Draft } from "./judge-draft";

/**
 * A course as an edit would have it: the new needles, on the days its sessions are booked for. A session that is done stays as
 * it was done, whatever the edit says.
 * @param existing the sessions of the plan as it stands; none for a new one
 * @param edit lengths in hundredths of a millimetre, in the order of the sessions' numbers
 */
export function redraft(
  existing: readonly CourseSession[],
  edit: {
    readonly indication: string;
    readonly zones: readonly string[];
    readonly sessions: readonly { readonly lengthHundredthsMm: number }[];
  },
): Draft {
  const { indication, zones, sessions } = edit;
  return {
    indication,
    zones,
    sessions: sessions.map(({ lengthHundredthsMm: length }, index) => {
      const number = index + 1;
      const session = existing.find((one) => one.number === number);
      const { day = null, state = "due" } = session ?? {};
      const dated = day === null ? {} : { date: day };
      if (session === undefined || state !== "done") return { number, length, ...dated };
      return { number, length: session.lengthHundredthsMm, zones: session.zones, ...dated, done: true };
    }),
  };
}

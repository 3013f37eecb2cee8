import { addDays, compareDays, daysBetween, formatDay } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import { type Ask, renewal } from "@/lib/rules/consent/ask";
import type { RenewalTrigger } from "@/lib/rules/consent/consent.schema";
import type { ConsentChange } from "@/lib/rules/consent/types";
import { nameDays } from "@/lib/rules/words";

type Kind = {
  readonly rule: string;
  readonly trigger: RenewalTrigger;
  readonly changes: readonly ConsentChange[];
  readonly message: string;
};

const kinds: readonly Kind[] = [
  {
    rule: "CONSENT_CHANGED_HEALTH",
    trigger: "health_changed",
    changes: ["contraindication", "medicine"],
    message: "A medicine or contraindication has come up since the consent was signed.",
  },
  {
    rule: "CONSENT_CHANGED_PREGNANCY",
    trigger: "pregnancy",
    changes: ["pregnancy"],
    message: "A pregnancy has come up since the consent was signed.",
  },
  {
    rule: "CONSENT_CHANGED_ADVERSE_EVENT",
    trigger: "adverse_event",
    changes: ["adverse_event"],
    message: "An adverse event was recorded since the consent was signed.",
  },
  {
    rule: "CONSENT_CHANGED_PATIENT_ASKED",
    trigger: "patient_asked",
    changes: ["patient_asked"],
    message: "The patient has asked to go through the consent again.",
  },
];

/** What has come up since signing and was therefore not weighed. It asks for a new signature and for nothing else. */
export function checkChanges(ask: Ask): Finding[] {
  const { changes = [] } = ask.session;
  return kinds.flatMap(({ rule, trigger, message, changes: kind }) => {
    const seen = kind.filter((change) => changes.includes(change));
    if (seen.length === 0) return [];
    return renewal(ask, trigger, { rule, message, field: "session.changes", data: { changes: seen } });
  });
}

/** A course that has lapsed is consented to anew; a consent signed after it lapsed is new already. [convention: 183 days] */
export function checkLapsedCourse(ask: Ask): Finding[] {
  const { protocol, consent, session } = ask;
  const { date, lastSessionOn } = session;
  const lapsed = protocol.course.lapsedAfterDays.days;
  if (lastSessionOn === undefined) return [];
  const days = daysBetween(lastSessionOn, date);
  if (days <= lapsed || compareDays(consent.signedOn, addDays(lastSessionOn, lapsed)) > 0) return [];
  const message = `The last session was on ${formatDay(lastSessionOn)}; ${formatDay(date)} is day ${days}, and after ${nameDays(lapsed)} a course has lapsed.`;
  const data = { days, lapsedAfterDays: lapsed, lastSessionOn };
  return renewal(ask, "course_lapsed", {
    rule: "CONSENT_LAPSED_COURSE",
    message,
    field: "session.lastSessionOn",
    data,
  });
}

import type { CascadeChange, CascadeFacts, CascadeVisit } from "@/lib/scheduling/cascade/types";

const without = (visits: readonly CascadeVisit[], visitId: string) => visits.filter(({ id }) => id !== visitId);

/** The facts once the change has happened. Refuses a visit that is not among them (RangeError). */
export function changed(facts: CascadeFacts, change: CascadeChange): CascadeFacts {
  if (change.kind === "none") return facts;
  if (change.kind === "away") {
    const { clinicianId, startsAtMs, endsAtMs } = change;
    const away = <T extends { readonly id: string; readonly timeOff: readonly unknown[] }>(clinician: T): T =>
      clinician.id === clinicianId
        ? { ...clinician, timeOff: [...clinician.timeOff, { startsAtMs, endsAtMs }] }
        : clinician;
    const courses = facts.courses.map((course) => {
      return { ...course, facts: { ...course.facts, clinicians: course.facts.clinicians.map(away) } };
    });
    return { ...facts, courses };
  }
  const visit = facts.visits.find(({ id }) => id === change.visitId);
  if (visit === undefined) throw new RangeError(`Not a visit of the cascade: ${change.visitId}`);
  switch (change.kind) {
    case "move": {
      const moved: CascadeVisit = { ...visit, place: change.to, fixed: "chosen" };
      return { ...facts, visits: facts.visits.map((one) => (one === visit ? moved : one)) };
    }
    case "cancel":
      return { ...facts, visits: without(facts.visits, visit.id) };
    case "performed": {
      const { performed } = change;
      const done = { number: visit.number, date: performed.date };
      const courses = facts.courses.map((course) =>
        course.id === visit.courseId ? { ...course, done: [...course.done, done] } : course,
      );
      const history = [...facts.history, performed];
      return { ...facts, history, courses, visits: without(facts.visits, visit.id) };
    }
  }
}

import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { notFound } from "@/lib/operation/refusal";
import { loadCourses } from "@/lib/plans/load-course";
import { healingDays } from "@/lib/rules";
import { courseView } from "./course-view";
import { getCourseSchema, portalCourseSchema } from "./get-course.schema";
import { nextVisit } from "./next-visit";

/** A patient's own courses: every session with its window and the reason for it, and the next visit. */
export const getCourse = query({
  name: "portal.get-course",
  summary: "Read one's own course and next visit",
  http: "GET /portal/course",
  allow: ["patient"],
  readsRecord: true,
  input: getCourseSchema,
  output: portalCourseSchema,
  async run({ tx, actor, clock, audit }) {
    if (actor.kind !== "patient") return notFound("course");
    const { clinic, patientId } = actor;
    const record = await loadCourses(tx, clinic.id, patientId);
    if (record === null) return notFound("course");
    audit({ subjectId: patientId, patientId });
    const now = clock.now();
    const today = dayOf(now, clinic.zone);
    const views = record.courses.map((course) => courseView(course, today, actor));
    const healing = record.courses.map(({ protocol }) => healingDays(protocol));
    return ok({
      patientGivenName: record.patient.givenName,
      clinicName: clinic.name,
      zone: clinic.zone,
      today,
      healingDays: healing[0] ?? 0,
      courses: views.map(({ course }) => course),
      next: nextVisit(views, now.epochMilliseconds),
    });
  },
});

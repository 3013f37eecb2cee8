import { loadPhases } from "@/lib/appointments/facts/load-phases";
import { loadSchedulingFacts } from "@/lib/appointments/facts/load-scheduling-facts";
import { readDeviceIds } from "@/lib/appointments/facts/read-device-ids";
import { stops } from "@/lib/appointments/judge/judge-day";
import { bookedVisits, tellPatient } from "@/lib/appointments/tell/tell-patient";
import { bookedVisit } from "@/lib/appointments/visit/booked-visit";
import { endExpiredHolds } from "@/lib/appointments/visit/end-expired-holds";
import { lockDays, subjectDays } from "@/lib/appointments/visit/lock-days";
import { writeAppointments } from "@/lib/appointments/visit/write-appointments";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { conflict, notFound, refuseFindings } from "@/lib/operation/refusal";
import { chooseDevice } from "@/lib/scheduling";
import { actingMember } from "./acting-member";
import { bookCourseSchema, bookedCourseSchema } from "./book-course.schema";
import { bookingFindings } from "./book-course-findings";
import { endHeld, heldPlaces } from "./book-course-holds";
import { wantedPlaces } from "./book-course-placements";
import { refusePlaces } from "./book-course-refusal";
import { openPlan } from "./open-plan";

const name = "plan.book-course";

/**
 * Books sessions of a course at their places in time: all of them or none, judged by every rule again. Refuses what the rules
 * block, places that cannot be, and places that are taken, with the next best times of the first of them. What is held for these
 * sessions ends with it.
 */
export const bookCourse = command({
  name,
  summary: "Book sessions of a course, all or none",
  http: "POST /plans/{planId}/bookings",
  allow: ["owner", "clinician", "front_desk"],
  live: "day",
  input: bookCourseSchema,
  output: bookedCourseSchema,
  async run(context, input) {
    const { tx, clock, audit } = context;
    const member = actingMember(context.actor);
    const { clinic } = member;
    const opened = await openPlan(tx, clinic.id, input);
    if (!opened.ok) return opened;
    const course = opened.value;
    const { plan, patient } = course;
    const wanted = wantedPlaces(course, input.placements, clinic.zone);
    if (!wanted.ok) return wanted;
    const findings = bookingFindings(course, wanted.value, member);
    if (findings.some(stops)) return refuseFindings(findings.filter(stops));
    const phases = await loadPhases(tx, clinic.id, plan.procedureId);
    if (phases === null) return notFound("procedure");

    const { procedureId } = plan;
    const nowMs = clock.now().epochMilliseconds;
    const held = await heldPlaces(tx, clinic.id, wanted.value, nowMs);
    if (!held.ok) return held;
    const devices = await readDeviceIds(tx, clinic.id, procedureId);
    const days = wanted.value.flatMap((place) => subjectDays(place.day, { ...place, patientId: patient.id }, devices));
    await lockDays(tx, clinic.id, days);
    const ranges = wanted.value.map(({ day }) => ({ from: day, to: day }));
    await endExpiredHolds(tx, clinic.id, days, nowMs);
    const ignore = held.value.held;
    const query = {
      clinic,
      procedureId,
      phases,
      patientId: patient.id,
      nowMs,
      ignore,
      preferClinicianId: plan.memberId,
    };
    const facts = await loadSchedulingFacts(tx, { ...query, ranges });
    const places = held.value.places.map((place) => {
      return { ...place, deviceId: place.deviceId ?? chooseDevice(facts, place.startsAtMs) };
    });
    const refused = await refusePlaces(context, { course, wanted: places, facts, query, member });
    if (refused !== null) return refused;

    const visits = places.map(({ session, startsAtMs, clinicianId, roomId, deviceId }) => {
      const place = { clinicianId, roomId, deviceId, startsAtMs, phases };
      return { id: newId(), patientId: patient.id, planSessionId: session.id, ...place };
    });
    if (!(await endHeld(tx, clinic.id, held.value, new Date(nowMs)))) return conflict("This time is no longer held.");
    await writeAppointments(tx, clinic, visits);
    const version = plan.version + 1;
    await tx.treatmentPlan.updateMany({ where: { clinicId: clinic.id, id: plan.id }, data: { version } });
    const appointments = visits.map((visit, index) =>
      bookedVisit(facts, visit, wanted.value[index]?.session.number ?? 0, 1),
    );
    await tellPatient(context, { cause: name, course, after: [...bookedVisits(course), ...appointments] });
    audit({
      subjectId: plan.id,
      patientId: patient.id,
      before: { version: plan.version },
      after: { version, appointments },
    });
    return ok({ planId: plan.id, version, appointments, findings });
  },
});

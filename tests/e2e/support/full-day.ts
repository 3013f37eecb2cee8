import type { CalendarDto } from "@/lib/appointments/list-appointments.schema";
import type { RosterDto } from "@/lib/clinic/get-roster.schema";
import { addDays, type Day, weekday } from "@/lib/kernel/day";
import type { BookedCourseDto } from "@/lib/plans/book-course.schema";
import type { PlanDto } from "@/lib/plans/plan.schema";
import type { Api } from "./api";
import { planDeepCheeks } from "./courses";
import { registerPatient } from "./patients";

/** Who treats in the demo clinic, and its first room. */
export async function whoAndWhere(api: Api) {
  const today = new Date().toISOString().slice(0, 10);
  const { clinicians, rooms, ...roster } = await api.get<RosterDto>("/roster", { from: today, to: today });
  const named = (name: string) => clinicians.find((one) => one.name.includes(name));
  const [carl, paula, room] = [named("Carl"), named("Paula"), rooms[0]];
  if (carl === undefined || paula === undefined || room === undefined) throw new Error("this is not the demo clinic");
  return { carl, paula, room, today: roster.today };
}

/** The visits of some day. */
export async function visitsOn(api: Api, day: Day) {
  return (await api.get<CalendarDto>("/appointments", { from: day, to: day })).appointments;
}

/** A Tuesday from ten weeks on on which nothing is booked. */
export async function emptyDay(api: Api, today: Day): Promise<Day> {
  const tuesday = addDays(today, 2 - weekday(today));
  for (let week = 10; week < 40; week += 1) {
    const day = addDays(tuesday, week * 7);
    if ((await visitsOn(api, day)).length === 0) return day;
  }
  throw new Error("the demo clinic has no empty Tuesday left: start from a fresh one");
}

/** Three patients with Carl on one day, at 09:00, 11:00 and 15:00, and nobody else. */
export async function bookCarlsDay(api: Api) {
  const { carl, paula, room, today } = await whoAndWhere(api);
  const day = await emptyDay(api, today);
  const names: string[] = [];
  for (const time of ["09:00", "11:00", "15:00"]) {
    const { id: patientId } = await registerPatient(api);
    const sessions = [{ lengthHundredthsMm: 50 }, { lengthHundredthsMm: 50 }];
    const course = { patientId, indication: "acne_scars", zones: ["cheeks_chin"], sessions, overrides: [] };
    const plan = await api.post<PlanDto>("/plans", course);
    const placements = [{ number: 1, local: { day, time }, clinicianId: carl.id, roomId: room.id }];
    await api.post<BookedCourseDto>(`/plans/${plan.id}/bookings`, { version: plan.version, placements });
    names.push(plan.patientName);
  }
  return { day, names, carl, paula };
}

/** A session between two others that stands on the one day its rests leave it, with Carl, while Paula is off. */
export async function bookWedged(api: Api, owner: Api) {
  const { carl, paula, room, today } = await whoAndWhere(api);
  const day = await emptyDay(api, today);
  await owner.post("/settings/time-off", { clinicianId: paula.id, fromDay: day, toDay: day, reason: "Congress" });
  const plan = await planDeepCheeks(api);
  const placements = [-42, 0, 42].map((offset, index) => {
    return {
      number: index + 1,
      local: { day: addDays(day, offset), time: "09:00" },
      clinicianId: carl.id,
      roomId: room.id,
    };
  });
  await api.post<BookedCourseDto>(`/plans/${plan.id}/bookings`, { version: plan.version, placements });
  return { day, name: plan.patientName, carl };
}

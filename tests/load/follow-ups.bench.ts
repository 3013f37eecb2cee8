import assert from "node:assert/strict";
import { prisma } from "@/lib/db/client";
import { dayToDb } from "@/lib/db/day";
import { listFollowUps } from "@/lib/follow-ups/list-follow-ups";
import { fixedClock } from "@/lib/kernel/clock";
import { addDays } from "@/lib/kernel/day";
import { newId } from "@/lib/kernel/id";
import { makeClinic, type TestClinic } from "../factories/clinic";
import { expectOk } from "../factories/expect-ok";
import { ratios, takeTurns } from "./support/measure";
import { printFigure } from "./support/print-figure";

const began = "2027-01-04";

/** So many open courses of four sessions, the first one done on one of sixty days. Past every rule. */
async function addOpenCourses({ clinic, protocolId, procedure, clinician }: TestClinic, count: number): Promise<void> {
  const clinicId = clinic.id;
  const courses = Array.from({ length: count }, (_, index) => {
    const [patientId, planId] = [newId(), newId()];
    return { patientId, planId, sessions: [1, 2, 3, 4].map(() => newId()), performedOn: addDays(began, index % 60) };
  });
  const birthDate = dayToDb("1990-03-14");
  await prisma().$transaction([
    prisma().patient.createMany({
      data: courses.map(({ patientId: id }, index) => {
        return { clinicId, id, birthDate, givenName: "Pia", familyName: `Patient ${index}`, phone: "+34600111222" };
      }),
    }),
    prisma().treatmentPlan.createMany({
      data: courses.map(({ planId: id, patientId }) => ({
        ...{ clinicId, id, patientId, protocolId, procedureId: procedure.id, memberId: clinician.id },
        ...{ indication: "acne_scars" as const, zones: ["cheeks_chin"], createdAt: dayToDb(began) },
      })),
    }),
    prisma().planSession.createMany({
      data: courses.flatMap(({ planId, sessions }) =>
        sessions.map((id, index) => ({ clinicId, id, planId, number: index + 1, lengthHundredthsMm: 50 })),
      ),
    }),
    prisma().treatment.createMany({
      data: courses.map(({ patientId, sessions, performedOn }) => ({
        ...{ clinicId, id: newId(), patientId, planSessionId: sessions[0] ?? "", memberId: clinician.id },
        ...{ performedOn: dayToDb(performedOn), deepestLengthHundredthsMm: 50, zones: ["cheeks_chin"] },
        ...{ origin: "imported" as const, outcome: "completed" as const, createdAt: dayToDb(performedOn) },
      })),
    }),
  ]);
}

const clock = fixedClock("2027-03-16T09:00:00Z");
const arrange = async (count: number) => {
  const clinic = await makeClinic();
  await addOpenCourses(clinic, count);
  return { actor: clinic.actors.desk, clock };
};

const small = await arrange(200);
const large = await arrange(2000);
await prisma().$executeRaw`ANALYZE`;
const ask = (call: typeof small) => async () => expectOk(await listFollowUps.execute(call, {}));
const [few, many] = [await ask(small)(), await ask(large)()];
assert.equal(few.followUps.length, 25);
assert.ok(many.total > few.total * 9, "ten times the courses, about ten times the matters");

const times = await takeTurns({ few: ask(small), many: ask(large) });
printFigure("the worklist, 200 open courses", "ms", times.few, { atMost: 60 });
printFigure("the worklist, 2,000 open courses", "ms", times.many, { atMost: 300 });
printFigure("the worklist, 10 x data / 1 x", "ratio", ratios(times.many, times.few), { atMost: 10 });
await prisma().$disconnect();

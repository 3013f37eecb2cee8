import { expect, test } from "vitest";
import { listFeeds } from "@/lib/feeds/list-feeds";
import { revokeFeed } from "@/lib/feeds/revoke-feed";
import type { Actor } from "@/lib/operation/actor";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { expectOk } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makeFeed } from "./arrange";

const feedsFor = async (actor: Actor) => expectOk(await listFeeds.execute({ actor, clock }, {})).feeds;
const idsFor = async (actor: Actor) => (await feedsFor(actor)).map(({ id }) => id).sort();

test("everybody sees the feeds of their own calendar and those they made, an owner all of the clinic's", async () => {
  const clinic = await makeClinic();
  const { actors, rooms, clinician } = clinic;
  const [patient, other] = [await makePatient(clinic), await makePatient(clinic)];
  const byOwner = await makeFeed({ actor: actors.owner, clock }, { memberId: clinician.id });
  const room = await makeFeed({ actor: actors.desk, clock }, { roomId: rooms[0].id });
  const own = await makeFeed({ actor: actors.patientOf(patient), clock });
  expect(await idsFor(actors.owner)).toEqual([byOwner.id, room.id, own.id].sort());
  expect(await idsFor(actors.clinician)).toEqual([byOwner.id]);
  expect(await idsFor(actors.desk)).toEqual([room.id]);
  expect(await idsFor(actors.prescriber)).toEqual([]);
  expect(await idsFor(actors.patientOf(patient))).toEqual([own.id]);
  expect(await idsFor(actors.patientOf(other))).toEqual([]);
  expect(await idsFor((await makeClinic()).actors.owner)).toEqual([]);
  const listed = (await feedsFor(actors.owner)).find(({ id }) => id === own.id);
  expect(listed).toMatchObject({ kind: "patient", name: patient.name, madeBy: null });
  expect(JSON.stringify(await feedsFor(actors.owner))).not.toContain(own.secret);
});

test("a revoked feed is listed no more", async () => {
  const clinic = await makeClinic();
  const { id } = await makeFeed({ actor: clinic.actors.clinician, clock });
  expectOk(await revokeFeed.execute({ actor: clinic.actors.owner, clock }, { feedId: id }));
  expect(await idsFor(clinic.actors.owner)).toEqual([]);
});

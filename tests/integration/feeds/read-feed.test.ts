import { describe, expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { moveSession } from "@/lib/appointments/move-session";
import { readFeed } from "@/lib/feeds/read-feed";
import { fixedClock } from "@/lib/kernel/clock";
import type { Actor } from "@/lib/operation/actor";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { eventsOf, textOf } from "../../unit/feeds/parse-calendar";
import { arrangeBooked } from "../appointments/arrange";
import { makeFeed, subscribe } from "./arrange";

async function arrange(sessions = 2) {
  const arranged = await arrangeBooked(sessions);
  const { clinic, desk } = arranged;
  const feed = await makeFeed({ actor: clinic.actors.clinician, clock: desk.clock });
  const events = async (secret = feed.secret) => eventsOf((await subscribe(secret, desk.clock)).calendar);
  const second = async () => {
    const [, found] = await events();
    if (found === undefined) throw new Error("the feed has no second visit");
    return found;
  };
  return { ...arranged, feed, events, second };
}

test("a clinician's feed has the treatments booked with them, told by initials and session", async () => {
  const { visit, feed, desk, patient, second } = await arrange();
  const { calendar, text } = await subscribe(feed.secret, desk.clock);
  const [first] = eventsOf(calendar);
  if (first === undefined) throw new Error("the feed is empty");
  expect(textOf(calendar, "X-WR-CALNAME")).toMatch(/^Carl Clinician, Clinic /);
  expect(textOf(first, "UID")).toBe(`${visit(1).id}@cadence`);
  // 19 January and 19 March at 10:00 in Madrid, the treatment after 45 minutes of numbing.
  expect([textOf(first, "DTSTART"), textOf(first, "DTEND")]).toEqual(["20270119T104500", "20270119T111500"]);
  expect(textOf(await second(), "DTSTART")).toBe("20270319T104500");
  expect(textOf(first, "SUMMARY")).toBe("PP 1/4");
  expect(textOf(first, "LOCATION")).toBe("Room 1");
  expect(text).not.toContain(patient.familyName);
});

test("a patient's and a room's feed have the same visits in their own words", async () => {
  const { clinic, patient, desk, events } = await arrange(1);
  const own = await makeFeed({ actor: clinic.actors.patientOf(patient), clock: desk.clock });
  const mine = await events(own.secret);
  expect(mine.map((event) => textOf(event, "DTSTART"))).toEqual(["20270119T100000"]);
  expect(mine.map((event) => textOf(event, "DESCRIPTION")).join()).toContain("with Carl Clinician");
  const room = await makeFeed(desk, { roomId: clinic.rooms[0].id });
  expect((await events(room.secret)).map((event) => textOf(event, "SUMMARY"))).toEqual(["PP 1/4, Carl Clinician"]);
  const empty = await makeFeed(desk, { roomId: clinic.rooms[1].id });
  expect(await events(empty.secret)).toEqual([]);
});

describe("a change", () => {
  test("by a move keeps the UID, with a higher sequence and the new time", async () => {
    const { visit, desk, second } = await arrange();
    const before = await second();
    const to = { appointmentId: visit(2).id, version: 1, local: { day: "2027-03-22", time: "12:00" } };
    expectOk(await moveSession.execute(desk, to));
    const after = await second();
    expect(textOf(after, "UID")).toBe(textOf(before, "UID"));
    expect([textOf(before, "SEQUENCE"), textOf(after, "SEQUENCE")]).toEqual(["1", "2"]);
    expect(textOf(after, "DTSTART")).toBe("20270322T124500");
    expect(textOf(after, "LAST-MODIFIED") >= textOf(before, "LAST-MODIFIED")).toBe(true);
  });

  test("by a cancellation leaves the visit in the feed as cancelled, with a higher sequence", async () => {
    const { visit, desk, events, second } = await arrange();
    expectOk(await cancelAppointment.execute(desk, { appointmentId: visit(2).id, version: 1, reason: "moved away" }));
    expect((await events()).map((event) => textOf(event, "STATUS"))).toEqual(["CONFIRMED", "CANCELLED"]);
    expect(textOf(await second(), "SEQUENCE")).toBe("2");
  });

  test("changes the tag, and the time of day alone does not", async () => {
    const { feed, visit, desk } = await arrange();
    const { tag, text } = await subscribe(feed.secret, desk.clock);
    const later = await subscribe(feed.secret, { now: () => desk.clock.now().add({ hours: 6 }) });
    expect([later.tag, later.text]).toEqual([tag, text]);
    expectOk(await cancelAppointment.execute(desk, { appointmentId: visit(1).id, version: 1, reason: "ill today" }));
    expect((await subscribe(feed.secret, desk.clock)).tag).not.toBe(tag);
  });
});

test("a feed reaches 60 days back and 400 ahead", async () => {
  const { feed } = await arrange(1);
  const on = async (day: string) =>
    eventsOf((await subscribe(feed.secret, fixedClock(`${day}T09:00:00Z`))).calendar).length;
  // The visit is on 19 January 2027.
  expect([await on("2025-12-14"), await on("2025-12-15")]).toEqual([0, 1]);
  expect([await on("2027-03-20"), await on("2027-03-21")]).toEqual([1, 0]);
});

test("a feed is not another clinic's, another patient's or a patient's of the staff to read, and members read none", async () => {
  const [{ clinic, patient, feed, desk }, elsewhere] = [await arrange(1), await arrange(1)];
  const own = await makeFeed({ actor: clinic.actors.patientOf(patient), clock: desk.clock });
  const ask = async (actor: Actor, feedId: string) =>
    expectRefusal(await readFeed.execute({ actor, clock: desk.clock }, { feedId })).kind;
  expect(await ask(elsewhere.clinic.actors.system, feed.id)).toBe("not_found");
  expect(await ask(elsewhere.clinic.actors.patientOf(elsewhere.patient), own.id)).toBe("not_found");
  expect(await ask(clinic.actors.patientOf(patient), feed.id)).toBe("not_found");
  expect(await ask(clinic.actors.desk, feed.id)).toBe("forbidden");
});

import { expect, test } from "vitest";
import { offeredInstead, withOtherTime } from "@/components/booking/other-time";
import type { Refusal } from "@/lib/operation/refusal";

const place = (number: number) => ({
  number,
  startsAt: `2027-0${number}-01T09:00:00Z`,
  clinicianId: "vega",
  roomId: "room 1",
});
const places = [place(2), place(3), place(4)];
const time = {
  startsAt: "2027-03-01T11:00:00Z",
  clinicianId: "amo",
  clinicianName: "Dr Amo",
  roomId: "room 2",
  label: "Mon 1 Mar 2027, 12:00",
};
const taken = (paths: readonly string[], alternatives = [time]): Refusal => ({
  kind: "conflict",
  message: "Taken",
  alternatives,
  fields: paths.map((path) => ({ path, rule: "ROOM_BUSY", message: "Taken" })),
});

test("another time takes the place of one session's, and the others stay", () => {
  const [two, , four] = places;
  const { startsAt, clinicianId, roomId } = time;
  expect(withOtherTime(places, 3, time)).toEqual([two, { number: 3, startsAt, clinicianId, roomId }, four]);
});

test("times are offered for the one session that is taken, by its number in the course", () => {
  const problem = taken(["placements.1.roomId", "placements.1.clinicianId"]);
  expect(offeredInstead(problem, places)).toEqual({ number: 3, times: [time] });
});

test("where another time for one session would not do, none is offered", () => {
  expect(offeredInstead(taken(["placements.0.roomId", "placements.2.roomId"]), places)).toBeNull();
  expect(offeredInstead(taken(["placements.1.roomId"], []), places)).toBeNull();
  expect(offeredInstead(taken(["planId"]), places)).toBeNull();
  expect(offeredInstead({ kind: "unreachable" }, places)).toBeNull();
});

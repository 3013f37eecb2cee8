import { expect, test } from "vitest";
import { heldTime } from "@/components/calendar/grid/held-time";
import type { CalendarQuery } from "@/components/calendar/pages/calendar-query";

const held = {
  id: "h1",
  startsAt: "2027-01-19T09:00:00.000Z",
  endsAt: "2027-01-19T10:30:00.000Z",
  clinicianId: "c1",
  roomId: "r1",
  patientName: "Pia Patient",
  expiresAt: "2027-01-11T09:10:00.000Z",
};
const drawn = (query: Partial<CalendarQuery>) =>
  heldTime([held], {
    query: { day: "2027-01-19", view: "day", by: "clinician", ...query },
    zone: "Europe/Madrid",
    words: ({ name, until }) => `Held for ${name} until ${until}`,
  });

test("a held time is ground on the clinic's clock, with whom it is for and until when, in the column of its clinician or room", () => {
  const ground = {
    id: "held h1",
    start: "2027-01-19T10:00:00",
    end: "2027-01-19T11:30:00",
    display: "background",
    title: "Held for Pia Patient until 10:10",
    classNames: ["time-held"],
  };
  expect(drawn({})).toEqual([{ ...ground, resourceIds: ["c1"] }]);
  expect(drawn({ by: "room" })).toEqual([{ ...ground, resourceIds: ["r1"] }]);
  expect(drawn({ view: "week" })).toEqual([ground]);
  expect(drawn({ view: "month" })).toEqual([]);
});

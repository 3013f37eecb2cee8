import { expect, test } from "vitest";
import { askedOf, carriedOut, countFates } from "@/components/replan/decided-lines";
import type { Decision, Line, Place } from "@/components/replan/types";

const place = (startsAt: string): Place => ({
  ...{ day: "2027-01-19", startsAt, endsAt: startsAt },
  ...{ clinicianId: "c", clinicianName: "Carl", roomId: "r", roomName: "Room 1", deviceId: null, deviceName: null },
});
const line = (appointmentId: string, state: Line["state"], to: Place | null): Line => ({
  ...{ appointmentId, version: 3, patientId: "p", patientName: "Ana", phone: null, planId: "l" },
  ...{ sessionNumber: 1, sessionCount: 2, from: place("2027-01-19T09:00:00Z") },
  ...{ state, pinned: false, spares: false, to, cost: 0, explanation: "", alternatives: [] },
});

const there = place("2027-01-19T10:00:00Z");
const lines = [
  line("moved", "moved", there),
  line("called", "unplaced", null),
  line("left", "left_out", null),
  line("gone", "left_out", null),
];
const decisions = new Map<string, Decision>([
  ["moved", { kind: "pin", place: there }],
  ["left", { kind: "leave" }],
  ["gone", { kind: "cancel" }],
]);

test("each line meets one fate: moved, cancelled, called or left", () => {
  expect(countFates(lines, decisions)).toEqual({ moved: 1, cancelled: 1, called: 1, left: 1 });
  expect(countFates(lines, new Map())).toEqual({ moved: 1, cancelled: 0, called: 1, left: 2 });
});

test("the preview is asked around chosen places, and passes over what is left or cancelled", () => {
  const { startsAt, clinicianId, roomId, deviceId } = there;
  expect(askedOf(decisions)).toEqual({
    pins: [{ appointmentId: "moved", startsAt, clinicianId, roomId, deviceId }],
    leftOut: ["left", "gone"],
  });
});

test("the command moves and cancels, and names all that stays, so that nothing is passed over unseen", () => {
  expect(carriedOut(lines, decisions, "Carl is ill")).toEqual({
    lines: [
      {
        ...{ to: "place", appointmentId: "moved", version: 3 },
        ...{ startsAt: there.startsAt, clinicianId: "c", roomId: "r", deviceId: null },
      },
      { to: "cancelled", appointmentId: "gone", version: 3, reason: "Carl is ill" },
    ],
    leftOut: ["called", "left"],
  });
});

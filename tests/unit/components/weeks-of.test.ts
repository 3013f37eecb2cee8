import { expect, test } from "vitest";
import { weeksOf } from "@/components/settings/weeks-of";

const row = (weekday: number, from: string, to: string, validFrom: string, validTo: string | null = null) => ({
  weekday,
  from,
  to,
  validFrom,
  validTo,
});
const words = (rows: Parameters<typeof weeksOf>[0], today: string) =>
  weeksOf(rows, today).map(({ from, to, hours }) => {
    return `${from}..${to ?? ""} ${hours.map((one) => `${one.weekday} ${one.from}-${one.to}`).join(", ")}`.trim();
  });

test("nobody's week is one empty week", () => {
  expect(words([], "2027-01-11")).toEqual(["2027-01-11.."]);
});

test("what began long ago holds from today on, a day's stretches in their order", () => {
  const rows = [row(1, "14:00", "18:00", "2020-01-01"), row(1, "09:00", "13:00", "2020-01-01")];
  expect(words(rows, "2027-01-11")).toEqual(["2027-01-11.. 1 09:00-13:00, 1 14:00-18:00"]);
});

test("a week between two days stands between what holds before and after it", () => {
  const rows = [
    row(1, "09:00", "18:00", "2020-01-01", "2027-06-30"),
    row(1, "08:00", "14:00", "2027-07-01", "2027-08-31"),
    row(1, "09:00", "18:00", "2027-09-01"),
  ];
  expect(words(rows, "2027-01-11")).toEqual([
    "2027-01-11..2027-06-30 1 09:00-18:00",
    "2027-07-01..2027-08-31 1 08:00-14:00",
    "2027-09-01.. 1 09:00-18:00",
  ]);
  expect(words(rows, "2027-08-31")[0]).toBe("2027-08-31..2027-08-31 1 08:00-14:00");
});

test("neighbours that are alike are one, and what ends leaves an empty week", () => {
  const rows = [
    row(2, "09:00", "18:00", "2020-01-01", "2027-02-28"),
    row(2, "09:00", "18:00", "2027-03-01", "2027-03-31"),
  ];
  expect(words(rows, "2027-01-11")).toEqual(["2027-01-11..2027-03-31 2 09:00-18:00", "2027-04-01.."]);
});

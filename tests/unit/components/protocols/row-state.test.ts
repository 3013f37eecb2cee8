import { expect, test } from "vitest";
import type { RowSpec } from "@/components/protocols/editor-model";
import { problemAt, problemsBeside, rowOf } from "@/components/protocols/problems";
import { isChanged, needsReview, sourcesToReview } from "@/components/protocols/row-state";

const field = (path: string) =>
  ({ kind: "number", path, label: path, unit: null, factor: 1, isWhole: true, isOptional: false }) as const;
const course: RowSpec = {
  key: "course",
  label: "Course",
  group: null,
  name: "Course",
  fields: [field("course.max")],
  sourcePath: "course.source",
};
const lapsed: RowSpec = {
  ...course,
  key: "course.lapsed",
  label: "Lapsed",
  fields: [field("course.lapsed.days")],
  sourcePath: "course.lapsed.source",
};
const rows = [course, lapsed];
const before = { course: { max: 5, source: "SEED", lapsed: { days: 183, source: "CONVENTION" } } };
const edited = (days: number, source = "CONVENTION") => ({
  course: { ...before.course, lapsed: { days, source } },
});

test("a changed number asks for its own source and no other", () => {
  const both = { now: edited(200), before, reviewed: [] };
  expect(rows.map((row) => isChanged(both, row))).toEqual([false, true]);
  expect(sourcesToReview(both, [{ id: "course", title: "Course", rows }])).toEqual([
    { path: "course.lapsed.source", label: "Course: Lapsed" },
  ]);
});

test("a rewritten source, or one said to hold, is read; a source changed alone asks for nothing", () => {
  expect(needsReview({ now: edited(200, "our own count"), before, reviewed: [] }, lapsed)).toBe(false);
  expect(needsReview({ now: edited(200), before, reviewed: ["course.lapsed"] }, lapsed)).toBe(false);
  expect(needsReview({ now: edited(183, "our own count"), before, reviewed: [] }, lapsed)).toBe(false);
});

test("a number set back to what it was is no change", () => {
  expect(isChanged({ now: edited(183), before, reviewed: [] }, lapsed)).toBe(false);
});

test("a problem belongs to the innermost row that holds its path", () => {
  expect(rowOf(rows, "course.lapsed.days")).toBe(lapsed);
  expect(rowOf(rows, "course.lapsed")).toBe(lapsed);
  expect(rowOf(rows, "course.max")).toBe(course);
  expect(rowOf(rows, "zones.3.max")).toBeNull();
});

test("a problem stands at its field, and beside the row where it concerns none of its fields", () => {
  const problems = [
    { path: "course.lapsed.days", message: "too soon" },
    { path: "course.lapsed", message: "not whole" },
  ];
  expect(problemAt(problems, "course.lapsed.days")).toBe("too soon");
  expect(problemsBeside(problems, lapsed)).toEqual(["not whole"]);
});

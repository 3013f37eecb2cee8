import { expect, test } from "vitest";
import { solveAssignment } from "@/lib/solver/solve-assignment";

const model = {
  weights: [0, 7, 0, 3],
  groups: [
    [0, 1],
    [2, 3],
  ],
  cliques: [[0, 2]],
  start: [1, 3],
};

test("one of each group, at most one of a clique, at the least weight", async () => {
  expect(await solveAssignment(model)).toEqual({ chosen: [0, 3], isOptimal: true });
  expect(await solveAssignment({ ...model, start: null })).toEqual({ chosen: [0, 3], isOptimal: true });
});

test("weights that differ by one in a hundred million are told apart", async () => {
  const weights = [100_000_001, 100_000_000, 100_000_000, 100_000_001];
  expect(await solveAssignment({ ...model, weights, cliques: [[1, 2]] })).toMatchObject({ isOptimal: true });
  expect((await solveAssignment({ ...model, weights, cliques: [] }))?.chosen).toEqual([1, 2]);
});

test("where no choice keeps all cliques there is none", async () => {
  const against = [
    [0, 2],
    [0, 3],
    [1, 2],
    [1, 3],
  ];
  expect(await solveAssignment({ ...model, cliques: against, start: null })).toBeNull();
});

test("nothing to choose is chosen at once", async () => {
  expect(await solveAssignment({ weights: [], groups: [], cliques: [], start: [] })).toEqual({
    chosen: [],
    isOptimal: true,
  });
});

test("one model has one answer", async () => {
  const groups = Array.from({ length: 6 }, (_, g) => Array.from({ length: 6 }, (_, i) => g * 6 + i));
  const cliques = Array.from({ length: 6 }, (_, i) => groups.map((group) => group[i] ?? 0));
  const even = { weights: groups.flat().map(() => 1), groups, cliques, start: null };
  const first = await solveAssignment(even);
  expect(first?.isOptimal).toBe(true);
  expect(await solveAssignment(even)).toEqual(first);
});

import loadHighs, { type Highs } from "highs";
import type { AssignmentModel } from "@/lib/scheduling";

/** Longest time one question may keep this process from everything else, in seconds. */
const timeLimitSeconds = 3;

let loaded: Promise<Highs> | undefined;

/** The solver, loaded once for each process: about a tenth of a second. */
function solver(): Promise<Highs> {
  loaded ??= loadHighs();
  return loaded;
}

export type Assignment = {
  /** An index of the model for each of its groups. */
  readonly chosen: readonly number[];
  /** Whether nothing can be lighter. False when time ran out: then it is the best found so far. */
  readonly isOptimal: boolean;
};

/**
 * Chooses one of each group, at most one of each clique, at the least total weight: a 0/1 program with one variable for each index.
 * The same model has the same answer: one thread, one seed.
 * @returns null when there is no such choice, or none was found in time
 */
export async function solveAssignment(model: AssignmentModel): Promise<Assignment | null> {
  if (model.groups.length === 0) return { chosen: [], isOptimal: true };
  const highs = await solver();
  const rows = [...model.groups, ...model.cliques];
  const columns = model.weights.length;
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length);
  const indices = Int32Array.from(rows.flat());
  return highs.withModel(
    {
      numCols: columns,
      numRows: rows.length,
      colCost: Float64Array.from(model.weights),
      colLower: new Float64Array(columns),
      colUpper: new Float64Array(columns).fill(1),
      rowLower: Float64Array.from(rows, (_, row) => (row < model.groups.length ? 1 : -highs.infinity)),
      rowUpper: new Float64Array(rows.length).fill(1),
      integrality: new Int32Array(columns).fill(highs.constants.variableType.integer),
      matrix: {
        format: "csr",
        numCols: columns,
        numRows: rows.length,
        starts: Int32Array.from(starts),
        indices,
        values: new Float64Array(indices.length).fill(1),
      },
    },
    (program): Assignment | null => {
      // Weights are whole numbers: a gap below one is none.
      program.options.set({
        output_flag: false,
        time_limit: timeLimitSeconds,
        mip_rel_gap: 0,
        mip_abs_gap: 0.5,
      });
      if (model.start !== null) {
        const colValue = new Float64Array(columns);
        for (const index of model.start) colValue[index] = 1;
        program.setSolution({ colValue });
      }
      program.run();
      const isOptimal = program.getModelStatus() === highs.constants.modelStatus.optimal;
      const { colValue } = program.getSolution();
      const chosen = model.groups.flatMap((group) => group.find((index) => (colValue[index] ?? 0) > 0.5) ?? []);
      if (chosen.length === model.groups.length) return { chosen, isOptimal };
      return model.start && { chosen: model.start, isOptimal: false };
    },
  );
}

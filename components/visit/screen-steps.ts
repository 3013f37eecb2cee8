import type { ScreenStep, StepState, Visit } from "./types";

const places: readonly ScreenStep[] = [
  { id: "identity", steps: ["identity_recheck"] },
  { id: "clearance", steps: ["contraindications_clear"] },
  { id: "consent", steps: ["consent_reaffirmed"] },
  { id: "photos_before", steps: ["photos_before"] },
  { id: "anesthesia", steps: ["anesthesia_recorded", "anesthesia_removed"] },
  { id: "antisepsis", steps: ["antisepsis"] },
  { id: "treatment", steps: ["rolling", "stamping"] },
  { id: "photos_after", steps: ["photos_after"] },
  { id: "aftercare", steps: ["aftercare_given"] },
];

export type PlacedStep = ScreenStep & {
  readonly state: StepState;
  /** The place that has to be gone through first; null where it is this one's turn, or was. */
  readonly after: ScreenStep["id"] | null;
};

/**
 * The screen's steps in the order of the protocol, and where the visit stands: the first that is needed and not done is current.
 * @param kept steps done on this device that the server does not have yet
 * @param sent steps the server has that the screen was drawn without
 */
export function placeSteps(
  { steps, state }: Pick<Visit, "steps" | "state">,
  kept: readonly string[],
  sent: readonly string[] = [],
): readonly PlacedStep[] {
  const find = (id: string) => steps.find((step) => step.id === id);
  const isDone = (id: string) => find(id)?.done != null || sent.includes(id);
  const order = (place: ScreenStep) => steps.findIndex(({ id }) => id === place.steps[0]);
  let current: ScreenStep["id"] | null = null;
  return places
    .toSorted((a, b) => order(a) - order(b))
    .map((place) => {
      const needed = place.steps.filter((id) => find(id)?.needed === true || isDone(id));
      const as = (own: StepState) => ({ ...place, state: own, after: own === "later" ? current : null });
      if (needed.length === 0) return as("not_needed");
      if (needed.every(isDone)) return as("done");
      if (needed.every((id) => isDone(id) || kept.includes(id))) return as("kept");
      if (current !== null || state !== "open") return as("later");
      current = place.id;
      return as("current");
    });
}

/** Whether everything a signature waits for is at the server. */
export function isReadyToSign(placed: readonly PlacedStep[]): boolean {
  return placed.every(({ state }) => state === "done" || state === "not_needed");
}

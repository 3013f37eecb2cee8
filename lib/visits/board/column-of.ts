import type { BoardCardDto } from "@/lib/visits/get-board.schema";

/** What happened to somebody on a day, as far as their place on the board goes. */
export type BoardFacts = {
  readonly status: "booked" | "arrived" | "completed" | "no_show" | "cancelled" | null;
  /** The encounter; null until they have arrived. */
  readonly visit: { readonly isEnded: boolean } | null;
  /** Ids of the steps done. */
  readonly steps: readonly string[];
  /** The cream that matters now; null where none was put on. */
  readonly cream: { readonly isWiped: boolean } | null;
  readonly isNumbingSkipped: boolean;
  readonly isTreated: boolean;
};

/**
 * Where somebody stands on the board. It follows from what was recorded and is never typed in: cream on the skin is numbing until it
 * is wiped off; whoever needs no more numbing waits for, or is in, treatment; what was done and is not signed yet is recovery.
 */
export function columnOf(facts: BoardFacts): BoardCardDto["column"] {
  const { status, visit, steps, cream, isNumbingSkipped, isTreated } = facts;
  if (visit === null) return status === "completed" || isTreated ? "done" : "expected";
  if (visit.isEnded) return "done";
  if (isTreated) return "recovery";
  if (cream !== null && !cream.isWiped) return "numbing";
  const isReady = cream !== null || isNumbingSkipped || steps.includes("antisepsis");
  return isReady ? "treatment" : "arrived";
}

/** The four checks of a card. A light that stops, questions nobody was asked, and a consent nobody signed have to be seen to. */
export function checksOf(
  { visit, steps, cream, isNumbingSkipped }: BoardFacts,
  { light, isConsented }: { readonly light: BoardCardDto["light"]; readonly isConsented: boolean },
): BoardCardDto["checks"] {
  const isDone = (step: string) => steps.includes(step);
  const isOver = visit?.isEnded === true;
  const state = (done: boolean, problem = false) => (done ? "done" : problem && !isOver ? "problem" : "open");
  return {
    history: state(
      isDone("identity_recheck") && isDone("contraindications_clear"),
      light === "stop" || light === "unasked",
    ),
    consent: state(isDone("consent_reaffirmed"), !isConsented),
    anesthesia: state(isNumbingSkipped || cream?.isWiped === true || isDone("anesthesia_removed")),
    photos: state(isDone("photos_before")),
  };
}

import type { ChecklistDto } from "@/lib/anesthesia/get-checklist.schema";
import type { VisitDto } from "@/lib/visits/get-visit.schema";

export type Visit = VisitDto;

/** All a visit's screen shows. */
export type VisitView = {
  readonly visit: Visit;
  readonly checklist: ChecklistDto;
  /** The server's clock when this was read, ISO 8601. */
  readonly now: string;
  readonly zone: string;
};

/** A place on the screen where one or two of the protocol's steps are done. */
type ScreenStepId =
  | "identity"
  | "clearance"
  | "consent"
  | "photos_before"
  | "anesthesia"
  | "antisepsis"
  | "treatment"
  | "photos_after"
  | "aftercare";

export type ScreenStep = {
  readonly id: ScreenStepId;
  /** The protocol's steps, the one that decides first. */
  readonly steps: readonly string[];
};

/** `kept`: done as far as this device goes, and not at the server yet. */
export type StepState = "done" | "kept" | "current" | "later" | "not_needed";

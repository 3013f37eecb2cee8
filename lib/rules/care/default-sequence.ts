import type { CareProtocol } from "@/lib/rules/care/care.schema";

/** The order of a session as a clinic starts with it. */
export const defaultSequence: CareProtocol["sequence"] = {
  steps: [
    { id: "identity_recheck", label: "the check of identity and history", needed: "always" },
    { id: "contraindications_clear", label: "the clearing of contraindications", needed: "always" },
    { id: "consent_reaffirmed", label: "the reaffirmed consent", needed: "always" },
    { id: "photos_before", label: "the photos before", needed: "always" },
    { id: "anesthesia_recorded", label: "the anesthesia record", needed: "when_dermal_or_numbed" },
    { id: "anesthesia_removed", label: "the removal of the numbing cream", needed: "when_numbed" },
    { id: "antisepsis", label: "the antisepsis", needed: "always" },
    { id: "rolling", label: "the rolling", needed: "always" },
    { id: "stamping", label: "the stamping", needed: "optional" },
    { id: "photos_after", label: "the photos after", needed: "always" },
    { id: "aftercare_given", label: "the aftercare advice", needed: "always" },
  ],
  source: "anesthetic before roller: SEED; remainder CONVENTION (no published source found)",
};

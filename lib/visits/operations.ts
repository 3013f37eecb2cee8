import type { Operation } from "@/lib/operation/operation";
import { addAddendum } from "./add-addendum";
import { beginVisit } from "./begin-visit";
import { checkTreatment } from "./check-treatment";
import { clearContraindications } from "./clear-contraindications";
import { confirmAntisepsis } from "./confirm-antisepsis";
import { confirmIdentity } from "./confirm-identity";
import { correctTreatment } from "./correct-treatment";
import { endUntreated } from "./end-untreated";
import { getBoard } from "./get-board";
import { getVisit } from "./get-visit";
import { giveAftercare } from "./give-aftercare";
import { importTreatment } from "./import-treatment";
import { reaffirmConsent } from "./reaffirm-consent";
import { recordPhotos } from "./record-photos";
import { recordTreatment } from "./record-treatment";
import { signVisit } from "./sign-visit";

/** Every operation on a visit, from the arrival to what is added after its signature. */
export const visitOperations = [
  addAddendum,
  beginVisit,
  checkTreatment,
  clearContraindications,
  confirmAntisepsis,
  confirmIdentity,
  correctTreatment,
  endUntreated,
  getBoard,
  getVisit,
  giveAftercare,
  importTreatment,
  reaffirmConsent,
  recordPhotos,
  recordTreatment,
  signVisit,
] as readonly Operation[];

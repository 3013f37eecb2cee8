import type { CareProtocol } from "@/lib/rules/care/care.schema";
import { defaultAftercare } from "@/lib/rules/care/default-aftercare";
import { defaultDevice } from "@/lib/rules/care/default-device";
import { defaultPhotos, defaultResultsStatement, defaultTechnique } from "@/lib/rules/care/default-guidance";
import { defaultHome } from "@/lib/rules/care/default-home";
import { defaultRedFlags } from "@/lib/rules/care/default-red-flags";
import { defaultScales } from "@/lib/rules/care/default-scales";
import { defaultSequence } from "@/lib/rules/care/default-sequence";

export const defaultCare: CareProtocol = {
  device: defaultDevice,
  sequence: defaultSequence,
  technique: defaultTechnique,
  aftercare: defaultAftercare,
  redFlags: defaultRedFlags,
  home: defaultHome,
  outcomeScales: defaultScales,
  photos: defaultPhotos,
  resultsStatement: defaultResultsStatement,
};

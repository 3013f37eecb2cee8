import { SkinLine } from "../skin-line";
import type { Visit } from "../types";

/** The skin, and how gently it is needled in the protocol's words: before the first pass, and without a network too. */
export function SkinAdvice({ visit }: { readonly visit: Visit }) {
  const { patient, technique } = visit;
  const advice = {
    normal: null,
    sensitive: technique.fewerPasses,
    very_sensitive: technique.sensitiveSkin,
  }[patient.sensitivity ?? "normal"];
  return (
    <div>
      <SkinLine patient={patient} />
      {advice !== null && <p className="mt-1">{advice}</p>}
    </div>
  );
}

import type { Visit } from "./types";
import { capital } from "./words";

type Zones = { readonly choices: Pick<Visit["choices"], "zones"> };

/** A zone as it reads in a sentence. One the protocol no longer knows keeps its id. */
function labelOf({ choices }: Zones, id: string): string {
  return choices.zones.find((zone) => zone.id === id)?.label ?? id;
}

/** A zone as it begins a line: "Cheeks and chin". */
export function zoneLabel(visit: Zones, id: string): string {
  return capital(labelOf(visit, id));
}

/** Zones in a sentence: "cheeks and chin, nose". */
export function nameZones(visit: Zones, ids: readonly string[]): string {
  return ids.map((id) => labelOf(visit, id)).join(", ");
}

import { getProtocol } from "@/lib/clinic/get-protocol";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";

/** The clinic's protocol in force, or null while none is approved. Whoever may not read it meets the page `ask` leads to. */
export async function protocolInForce() {
  const current = await getProtocol.execute({ actor: await currentActor() }, {});
  if (!current.ok && current.refusal.kind === "not_found") return null;
  return current.ok ? current.value : ask(getProtocol, {});
}

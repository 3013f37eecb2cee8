import { currentActor } from "@/lib/web/current-actor";

/** Whether whoever is signed in may change the settings; everybody else of the staff reads them. */
export async function mayChange(): Promise<boolean> {
  const actor = await currentActor();
  return actor.kind === "member" && actor.role === "owner";
}

/** Whether whoever is signed in may say which products go on open channels: an owner, and whoever prescribes. */
export async function mayApproveTopicals(): Promise<boolean> {
  const actor = await currentActor();
  return actor.kind === "member" && (actor.role === "owner" || actor.prescriber);
}

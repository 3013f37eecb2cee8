import { approveTopical } from "@/lib/clinic/approve-topical";
import { listTopicals } from "@/lib/clinic/list-topicals";
import type { TopicalDto } from "@/lib/clinic/topical.schema";
import { fixedClock } from "@/lib/kernel/clock";
import type { Actor } from "@/lib/operation/actor";
import type { TestClinic } from "../../factories/clinic";
import { expectOk } from "../../factories/expect-ok";

export const gel = { name: "Hyaluronic acid gel", manufacturer: "Dermalab Test", sterile: true };
export const on = (day: string) => fixedClock(`${day}T09:00:00Z`);

/** Approves a product on a day, as the prescriber unless told otherwise. */
export async function approve(clinic: TestClinic, day: string, product: object = {}, actor?: Actor): Promise<string> {
  const call = { actor: actor ?? clinic.actors.prescriber, clock: on(day) };
  return (expectOk(await approveTopical.execute(call, { ...gel, ...product })) as { id: string }).id;
}

/** The list as somebody of the clinic reads it. */
export async function listed(clinic: TestClinic, actor: Actor = clinic.actors.desk): Promise<TopicalDto[]> {
  return (expectOk(await listTopicals.execute({ actor }, {})) as { topicals: TopicalDto[] }).topicals;
}

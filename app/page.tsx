import { redirect } from "next/navigation";
import { currentActor } from "@/lib/web/current-actor";

/** The front door: everyone goes to their own first page. */
export default async function FrontDoor() {
  const { kind } = await currentActor();
  redirect(kind === "member" ? "/today" : kind === "patient" ? "/portal" : "/sign-in");
}

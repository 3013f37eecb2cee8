import { forbidden, notFound, redirect } from "next/navigation";
import type { z } from "zod";
import type { Operation } from "@/lib/operation/operation";
import { currentActor } from "./current-actor";

/**
 * Runs a query for a page as whoever is signed in. Pages have no use for refusals: nobody signed in goes to sign in, a thing that does
 * not exist is the 404 page, a role that may not see it is the 403 page.
 * @throws Error on a refusal that a page cannot cause
 */
export async function ask<I extends z.ZodType, O>(operation: Operation<I, O>, input: z.input<I>): Promise<O> {
  const result = await operation.execute({ actor: await currentActor() }, input);
  if (result.ok) return result.value;
  switch (result.refusal.kind) {
    case "unauthenticated":
      return redirect("/sign-in");
    case "forbidden":
      return forbidden();
    case "not_found":
    case "invalid":
      return notFound();
    default:
      throw new Error(`${operation.name}: ${result.refusal.message}`);
  }
}

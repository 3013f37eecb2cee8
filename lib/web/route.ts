import type { z } from "zod";
import { log } from "@/lib/config/log";
import { newId } from "@/lib/kernel/id";
import type { Operation } from "@/lib/operation/operation";
import { problem } from "./problem";
import { readInput } from "./read-input";
import { isCrossSite, requestActor } from "./request-actor";
import { isKey } from "./request-key";
import { originOf } from "./request-origin";

type Params = { readonly params: Promise<Record<string, string>> };

/**
 * Binds an operation to an HTTP route: JSON in, JSON out, refusals as problem+json, `Idempotency-Key` honoured on commands.
 * A surprise is logged under its request id and answered without a word about its inside.
 */
export function route<I extends z.ZodType, O>(operation: Operation<I, O>) {
  return async (request: Request, { params }: Params): Promise<Response> => {
    const requestId = newId();
    try {
      if (await isCrossSite(request))
        return problem({ kind: "cross_site", message: "This request comes from another site." }, requestId);
      const actor = await requestActor(request);
      // Before the body is read: nobody signed out makes the server read a large one.
      if (actor.kind === "anonymous")
        return problem({ kind: "unauthenticated", message: "Sign in, or send a personal API token." }, requestId);
      const input = await readInput(request, await params);
      if (!input.ok) return problem(input.refusal, requestId);
      const key = request.headers.get("idempotency-key");
      if (key !== null && !isKey(key)) {
        const message = "An idempotency key has 1 to 200 characters.";
        return problem(
          { kind: "invalid", message, fields: [{ path: "Idempotency-Key", rule: "length", message }] },
          requestId,
        );
      }
      const call = {
        actor,
        requestId,
        origin: originOf(request.headers),
        ...(key === null ? {} : { idempotencyKey: key }),
      };
      const result = await operation.execute(call, input.value);
      if (!result.ok) return problem(result.refusal, requestId);
      return Response.json(result.value, { headers: { "cache-control": "no-store", "x-request-id": requestId } });
    } catch (error) {
      log.error({ requestId, operation: operation.name, err: error }, "operation failed");
      return problem({ kind: "internal", message: "This is our mistake. The request id leads us to it." }, requestId);
    }
  };
}

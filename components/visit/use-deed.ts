"use client";

import { useCallback } from "react";
import type { Deed, Outcome } from "@/components/outbox/outbox";
import { useOutbox } from "@/components/outbox/outbox-provider";
import type { Visit } from "./types";

/** What is asked of the visit on screen. `path` stands under /api/v1/visits/{visitId}. */
export type VisitDeed = Pick<Deed, "body" | "label" | "typed" | "step"> & { readonly path: string };

/** What is added beside the steps, whatever the visit's version. */
const unversioned = ["/observations", "/reactions", "/addenda"];

/**
 * Does something in the visit on screen: kept on this device first, then sent. A refusal that comes while somebody waits for it is
 * theirs to show, with their words still in the form.
 */
export function useDeed({ id, version }: Pick<Visit, "id" | "version">): (deed: VisitDeed) => Promise<Outcome> {
  const { opened } = useOutbox();
  const outbox = opened?.outbox;
  return useCallback(
    async ({ path, ...deed }) => {
      if (outbox === undefined) return { kind: "kept" };
      const outcome = await outbox.add({
        ...deed,
        visitId: id,
        version: unversioned.includes(path) ? null : version,
        path: `/visits/${id}${path}`,
      });
      if (outcome.kind === "refused") await outbox.discard(outcome.key);
      return outcome;
    },
    [outbox, id, version],
  );
}

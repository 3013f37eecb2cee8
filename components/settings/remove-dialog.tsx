"use client";

import { z } from "zod";
import { Button } from "@/components/ui/button";
import type { RosterChangeInput } from "@/lib/clinic/preview-roster-change.schema";
import { acknowledgedSchema } from "@/lib/clinic/roster-fields.schema";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import { ChangeDialog } from "./change-dialog";
import type { PreviewAction } from "./types";

type RemoveDialogProps = {
  /** The button that opens it; `name` says whose it is where the word alone repeats in a list. */
  readonly trigger: { readonly label: string; readonly name: string };
  readonly title: string;
  readonly text: string;
  /** The consequence as a verb. */
  readonly confirmLabel: string;
  readonly done: string;
  readonly strands?: { readonly preview: PreviewAction; readonly change: RosterChangeInput };
  readonly run: (acknowledged: string[]) => Promise<Result<unknown, Refusal>>;
};

const schema = z.object({ acknowledged: acknowledgedSchema });

/** Asks once before something is taken away, with the visits that would strand. */
export function RemoveDialog({ trigger, title, text, confirmLabel, done, strands, run }: RemoveDialogProps) {
  return (
    <ChangeDialog
      trigger={
        <Button variant="quiet" aria-label={trigger.name}>
          {trigger.label}
        </Button>
      }
      title={title}
      size="small"
      schema={schema}
      initial={{ acknowledged: [] }}
      danger
      strands={strands && { preview: strands.preview, toChange: () => strands.change }}
      save={({ acknowledged }) => run(acknowledged)}
      saveLabel={confirmLabel}
      saved={done}
    >
      {() => <p>{text}</p>}
    </ChangeDialog>
  );
}

"use client";

import { type ReactElement, type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog, type DialogProps } from "@/components/ui/dialog";
import type { Result } from "@/lib/kernel/result";

type ActDialogProps<T, R> = Pick<DialogProps, "title" | "size" | "role"> & {
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  readonly closeLabel: string;
  /** The consequence as a verb. Left out where nothing can be done before something else is: the dialog then only explains. */
  readonly confirmLabel?: string | undefined;
  readonly danger?: boolean;
  /** Above a refusal, where its own words are not enough. */
  readonly refusedTitle?: string;
  /** What is said when no answer came. */
  readonly unreachable: string;
  /** Null: something is missing, and is said beside its field; nothing was asked of the server. */
  readonly run: () => Promise<Result<T, R>> | null;
  readonly describe: (refusal: R) => string;
  readonly onDone: (value: T) => void;
  /** Told each time it opens or closes, so that what was asked for starts afresh. */
  readonly onToggle?: () => void;
};

/** A window that does one thing when it is confirmed, once, and closes when it is done. A refusal is said where it was asked for. */
export function ActDialog<T, R>(props: ActDialogProps<T, R>) {
  const { trigger, title, size, role, children, closeLabel, confirmLabel, danger = false } = props;
  const { refusedTitle, unreachable, run, describe, onDone, onToggle } = props;
  const [isOpen, setOpen] = useState(false);
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const isRunning = useRef(false);

  async function confirm() {
    if (isRunning.current) return;
    const asked = run();
    if (asked === null) return;
    isRunning.current = true;
    setPending(true);
    const result = await asked.catch(() => null);
    isRunning.current = false;
    setPending(false);
    if (!result?.ok) return setTrouble(result ? describe(result.refusal) : unreachable);
    setOpen(false);
    onDone(result.value);
  }

  function toggle(next: boolean) {
    setOpen(next);
    setTrouble(null);
    onToggle?.();
  }

  return (
    <Dialog
      {...{ trigger, title, isOpen }}
      {...(size && { size })}
      {...(role && { role })}
      onOpenChange={toggle}
      footer={({ close }) => (
        <>
          <Button onPress={close}>{closeLabel}</Button>
          {confirmLabel && (
            <Button variant={danger ? "danger" : "primary"} isPending={isPending} onPress={confirm}>
              {confirmLabel}
            </Button>
          )}
        </>
      )}
    >
      <div className="flex flex-col gap-4">
        {children}
        {trouble && (
          <Callout tone="block" announce="assertive" {...(refusedTitle && { title: refusedTitle })}>
            {trouble}
          </Callout>
        )}
      </div>
    </Dialog>
  );
}

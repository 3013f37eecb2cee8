"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { PaletteEntry, PaletteSearch } from "./palette-entries";
import { onPaletteAsked } from "./palette-event";
import { PalettePanel } from "./palette-panel";

export type CommandPaletteProps = {
  /** Pages and tasks, always at hand. */
  readonly entries: readonly PaletteEntry[];
  readonly search?: PaletteSearch;
};

/** ⌘K or Ctrl-K: type a few letters, press Enter, be there. A native dialog: the browser keeps the focus inside. */
export function CommandPalette({ entries, search }: CommandPaletteProps) {
  const t = useTranslations("common.palette");
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(
    () =>
      onPaletteAsked(() => {
        if (dialog.current?.open) return;
        setOpen(true);
        dialog.current?.showModal();
      }),
    [],
  );
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      aria-label={t("title")}
      onClose={() => setOpen(false)}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) close();
      }}
      className="m-auto mt-[min(14vh,8rem)] w-[min(36rem,calc(100vw-2rem))] overflow-hidden rounded-card border border-line bg-raised p-0 text-ink shadow-float backdrop:bg-veil open:animate-appear"
    >
      {isOpen && <PalettePanel entries={entries} {...(search ? { search } : {})} onDone={close} />}
    </dialog>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { ToastItem } from "./toast-item";
import { type Toast, toastQueue } from "./toast-queue";

const NONE: readonly Toast[] = [];

/** Where toasts appear. Once per shell. What arrives is read aloud without taking the keyboard from where it is. */
export function ToastRegion() {
  const t = useTranslations("common");
  const toasts = useSyncExternalStore(toastQueue.subscribe, toastQueue.visible, () => NONE);
  return (
    <section aria-label={t("notifications")} aria-live="polite">
      <ol className="pointer-events-none fixed inset-x-4 bottom-4 z-60 flex flex-col-reverse gap-2 max-md:bottom-20 max-sm:top-4 max-sm:bottom-auto max-sm:flex-col sm:left-auto sm:w-96 print:hidden">
        {toasts.map((toast) => (
          <ToastItem key={toast.key} toast={toast} closeLabel={t("close")} />
        ))}
      </ol>
    </section>
  );
}

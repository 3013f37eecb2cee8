"use client";

import { CloudOff } from "lucide-react";
import { useOffline } from "next/offline";
import { useTranslations } from "next-intl";

/** Says, over every page and clear of what else comes up at its edge, that the server cannot be reached and that what was asked of it goes on by itself. */
export function OfflineNotice() {
  const t = useTranslations("common");
  const isOffline = useOffline();
  return (
    <>
      {/* Room to scroll whatever is last on the page out from under the notice. */}
      {isOffline && <div aria-hidden="true" className="h-20 print:hidden" />}
      <div
        role="status"
        className="pointer-events-none fixed inset-x-4 bottom-20 z-50 flex justify-center sm:bottom-36 md:bottom-24 print:hidden"
      >
        {isOffline && (
          <p className="pointer-events-auto flex max-w-full items-start gap-2.5 rounded-card border border-warn/25 bg-warn-wash px-4 py-2.5 font-medium text-warn shadow-float">
            <CloudOff aria-hidden="true" size={18} strokeWidth={1.5} className="mt-0.5 shrink-0" />
            <span className="min-w-0">{t("offline")}</span>
          </p>
        )}
      </div>
    </>
  );
}

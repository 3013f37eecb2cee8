"use client";

import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { forgetDrafts } from "@/components/form/draft-store";
import { countKept, forgetKept } from "@/components/outbox/browser-store";
import { buttonStyles } from "@/components/ui/button-styles";

/** Ends the session on the server and leaves nothing of it on this device. Asks first when something is only here. */
export function StaffSignOut({ children }: { readonly children: string }) {
  const t = useTranslations("staff");
  const [unsent, setUnsent] = useState(0);
  async function leave() {
    const count = await countKept();
    if (count > unsent) return setUnsent(count);
    await forgetKept();
    forgetDrafts();
    await signOut({ callbackUrl: "/sign-in" });
  }
  return (
    <>
      {unsent > 0 && (
        <p role="alert" className="text-note font-medium text-block">
          {t("unsent", { count: unsent })}
        </p>
      )}
      <button
        type="button"
        className={buttonStyles({ variant: unsent > 0 ? "danger" : "quiet" })}
        onClick={() => void leave()}
      >
        {unsent > 0 ? t("signOutAnyway", { count: unsent }) : children}
      </button>
    </>
  );
}

"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ShellUser } from "./shell-user";
import { ThemeToggle } from "./theme-toggle";

type AccountSheetProps = { readonly user: ShellUser; readonly clinicName: string; readonly children?: ReactNode };

/** Who is signed in where, how it looks, and the way out. */
export function AccountSheet({ user, clinicName, children }: AccountSheetProps) {
  const t = useTranslations("common");
  return (
    <div className="flex min-w-56 flex-col gap-4">
      <div>
        <p className="font-semibold">{user.name}</p>
        <p className="text-note text-soft">
          {user.role} · {clinicName}
        </p>
      </div>
      <div className="flex items-center justify-between gap-4">
        <span className="text-soft">{t("theme.label")}</span>
        <ThemeToggle />
      </div>
      {children && <div className="flex flex-col gap-1 border-t border-line pt-3">{children}</div>}
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Avatar } from "@/components/ui/avatar";
import { AccountSheet } from "./account-sheet";
import type { ShellUser } from "./shell-user";

type AccountButtonProps = { readonly user: ShellUser; readonly clinicName: string; readonly children?: ReactNode };

/**
 * Who is signed in, at the foot of the side bar; opens appearance and sign-out.
 * A native popover: the browser closes it on Escape and on a click elsewhere, and every staff page stays light.
 */
export function AccountButton({ user, clinicName, children }: AccountButtonProps) {
  const t = useTranslations("common.nav");
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="mt-3 flex min-h-11 cursor-default items-center gap-3 rounded-control p-1 text-left hover:bg-sunken"
      >
        <Avatar name={user.name} />
        <span className="min-w-0 max-lg:sr-only group-data-collapsed/side:sr-only">
          <span className="block truncate font-medium">{user.name}</span>
          <span className="block truncate text-note text-soft">{user.role}</span>
        </span>
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t("account")}
        className="inset-auto bottom-18 left-3 m-0 rounded-card border border-line bg-raised p-4 text-ink shadow-float open:animate-appear"
      >
        <AccountSheet user={user} clinicName={clinicName}>
          {children}
        </AccountSheet>
      </div>
    </>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/ui/error-state";

type StaffErrorProps = { readonly error: unknown; readonly retry: () => void };

/** For a staff page that failed: the shell stays, with a reference for whoever reads the log, and a way to try again. */
export default function StaffError({ error, retry }: StaffErrorProps) {
  const t = useTranslations("common.error");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <ErrorState onRetry={retry}>
      <p>{t("body")}</p>
      {digest && <p className="mt-2 text-note">{t("reference", { digest })}</p>}
    </ErrorState>
  );
}

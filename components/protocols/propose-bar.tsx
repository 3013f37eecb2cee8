"use client";

import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/link";
import type { ProtocolPreviewDto } from "@/lib/protocols/preview-protocol.schema";

type ProposeBarProps = { readonly preview: ProtocolPreviewDto | null; readonly isChecking: boolean };

/** The editor's end: how the proposal stands, and the way out. It stays in sight at a desk. */
export function ProposeBar({ preview, isChecking }: ProposeBarProps) {
  const t = useTranslations("protocols.editor");
  const common = useTranslations("common");
  const sum = preview && {
    problems: preview.problems.length,
    changes: preview.changes.length,
    courses: preview.effects.length,
  };
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line bg-paper py-3 md:sticky md:bottom-0 md:z-20 md:-mx-8 md:px-8">
      <p className="text-soft first-letter:uppercase">{sum && !isChecking ? t("sum", sum) : t("checking")}</p>
      <div className="flex gap-2 max-sm:w-full max-sm:flex-col-reverse">
        <ButtonLink href="/settings/protocol">{common("cancel")}</ButtonLink>
        <SubmitButton>{t("propose")}</SubmitButton>
      </div>
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { Dialog } from "@/components/ui/dialog";
import { Popover } from "@/components/ui/popover";
import { useMedia } from "@/components/ui/use-media";
import type { AskedFinding } from "./asked-finding";
import { WhyPanel } from "./why-panel";

/** "Why?" beside a finding: opens what its rule says, its numbers and where they come from. On a phone from the bottom edge. */
export function WhyButton({ finding }: { readonly finding: AskedFinding }) {
  const t = useTranslations("findings");
  const isNarrow = useMedia("(max-width: 39.99rem)");
  const trigger = (
    <Button
      aria-label={t("whyOf", { message: finding.message })}
      className="-mx-1 inline-flex min-h-6 cursor-default items-center rounded-chip px-1 text-note font-medium text-soft underline decoration-dotted underline-offset-4 hover:text-ink pointer-coarse:min-h-11 print:hidden"
    >
      {t("why")}
    </Button>
  );
  return isNarrow ? (
    <Dialog title={t("title")} trigger={trigger} size="small">
      <WhyPanel finding={finding} />
    </Dialog>
  ) : (
    <Popover trigger={trigger} label={t("title")}>
      <div className="w-88 max-w-full">
        <WhyPanel finding={finding} />
      </div>
    </Popover>
  );
}

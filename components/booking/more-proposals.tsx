"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { bookHref, shownAtMost, type Wishes } from "./wishes";

type Props = {
  readonly planId: string;
  readonly wishes: Wishes;
  /** How many proposals were asked for, and how many there are. */
  readonly asked: number;
  readonly shown: number;
};

/** Asks for more proposals, in the address; where there are no more, says so. */
export function MoreProposals({ planId, wishes, asked, shown }: Props) {
  const t = useTranslations("booking");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  if (asked === shownAtMost) return shown < asked ? <p className="mt-4 text-soft">{t("noMore")}</p> : null;
  if (shown < asked) return null;
  const more = () => router.replace(bookHref(planId, wishes, shownAtMost), { scroll: false });
  return (
    <Button
      icon={<Plus aria-hidden="true" size={18} />}
      className="mt-4"
      isPending={isPending}
      onPress={() => startTransition(more)}
    >
      {t("more")}
    </Button>
  );
}

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { describeRefusal } from "@/components/calendar/describe-refusal";
import { showToast } from "@/components/ui/toast-queue";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

type Answer<T> = Promise<Result<T, Refusal>>;

type Act<T> = {
  readonly ask: () => Answer<T>;
  /** What is said once it is done. */
  readonly told: { readonly title: string; readonly detail: string };
  /** The change that takes it back. */
  readonly back: (value: T) => Answer<unknown>;
};

/** One of the calendar's other ways of moving: done once, with what stands against it, closed when done, and taken back on request. */
export function useOtherWay(way: "swap" | "overbook", onClose: () => void) {
  const t = useTranslations(`cascade.${way}`);
  const undo = useTranslations("common")("undo");
  const unreachable = useTranslations("cascade")("unreachable");
  const router = useRouter();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const describe = (result: { readonly refusal: Refusal } | null) =>
    result ? describeRefusal(result.refusal).message : unreachable;

  async function takeBack(back: () => Answer<unknown>) {
    const result = await back().catch(() => null);
    router.refresh();
    if (result?.ok) showToast({ tone: "ok", title: t("takenBack") });
    else showToast({ tone: "block", title: t("notTakenBack"), detail: describe(result) });
  }

  async function carryOut<T>({ ask, told, back }: Act<T>) {
    setPending(true);
    const result = await ask().catch(() => null);
    setPending(false);
    if (!result?.ok) return setTrouble(describe(result));
    const { value } = result;
    showToast({ tone: "ok", ...told, action: { label: undo, run: () => void takeBack(() => back(value)) } });
    router.refresh();
    onClose();
  }
  return { trouble, setTrouble, isPending, carryOut };
}

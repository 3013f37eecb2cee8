import { useTranslations } from "next-intl";
import { formatDay } from "@/lib/kernel/day";
import type { LastAnswered as Last } from "@/lib/screening/last-answered.schema";

/** Who answered last, when and how. */
export function LastAnswered({ last }: { readonly last: Last }) {
  const t = useTranslations("screening.last");
  const day = formatDay(last.on);
  return <>{t(last.how, { day, name: last.askedBy ?? "", address: last.toAddress ?? "" })}</>;
}

import { useTranslations } from "next-intl";

/** The place of something on its way, in the size it will have. Decorative: put a region round it with SkeletonLines. */
export function Skeleton({ className = "h-4 w-full" }: { readonly className?: string }) {
  return <div aria-hidden="true" className={`animate-breathe rounded-control bg-line/70 ${className}`} />;
}

const WIDTHS = ["w-11/12", "w-3/4", "w-5/6", "w-2/3", "w-4/5"] as const;

/** Lines of text on their way, announced once as "Loading". */
export function SkeletonLines({ lines = 3 }: { readonly lines?: number }) {
  const t = useTranslations("common");
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">{t("loading")}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <Skeleton key={line} className={`h-4 ${WIDTHS[line % WIDTHS.length]}`} />
      ))}
    </div>
  );
}

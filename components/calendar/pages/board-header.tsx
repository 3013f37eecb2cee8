"use client";

import { Plus, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

type BoardHeaderProps = { readonly title: string; readonly subtitle: string; readonly onBook: () => void };

/** The calendar's days, and what can be done with them: printed, and booked on. */
export function BoardHeader({ title, subtitle, onBook }: BoardHeaderProps) {
  const t = useTranslations("calendar");
  const icon = { size: 16, strokeWidth: 1.5, "aria-hidden": true } as const;
  return (
    <div className="print:hidden">
      <PageHeader
        title={title}
        subtitle={subtitle}
        actions={
          <>
            <Button icon={<Printer {...icon} />} onPress={() => window.print()}>
              {t("print.button")}
            </Button>
            <Button variant="primary" icon={<Plus {...icon} />} onPress={onBook}>
              {t("book.button")}
            </Button>
          </>
        }
      />
    </div>
  );
}

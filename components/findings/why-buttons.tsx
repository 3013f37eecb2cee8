"use client";

import type { Finding } from "@/lib/kernel/finding";
import { WhyButton } from "./why-button";

/** "Why?" for each of some findings whose messages stand together above. Nothing where there are none. */
export function WhyButtons({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-x-4">
      {findings.map((finding) => (
        <WhyButton key={`${finding.rule} ${finding.message}`} finding={finding} />
      ))}
    </div>
  );
}

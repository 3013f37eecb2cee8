"use client";

import { useEffect, useState } from "react";

/** Whether something has been so for a while (milliseconds), so that what passes in a moment moves nothing on the page. */
export function useLasting(isSo: boolean, afterMs: number): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLasting(true), afterMs);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [isSo, afterMs]);
  return isSo && isLasting;
}
